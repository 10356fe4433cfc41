import type { CodeContext } from '../../context.ts';
import type { Call } from '../../rule.ts';
import type { OptionRow } from './options.ts';

const pyramidSessions = [
  'pyramid.session.SignedCookieSessionFactory',
  'pyramid.session.BaseCookieSessionFactory',
  'pyramid.session.UnencryptedCookieSessionFactoryConfig',
  'pyramid_nacl_session.EncryptedCookieSessionFactory',
];
const pyramidTickets = ['pyramid.authentication.AuthTktAuthenticationPolicy', 'pyramid.authentication.AuthTktCookieHelper'];
const aiohttpStorages = [
  'aiohttp_session.SimpleCookieStorage',
  'aiohttp_session.cookie_storage.EncryptedCookieStorage',
  'aiohttp_session.nacl_storage.NaClCookieStorage',
  'aiohttp_session.redis_storage.RedisStorage',
];

const secureMessage = 'The session also travels over plain HTTP, where anyone can read it. Set this to True.';
const scriptMessage = 'Scripts can read the session cookie, so any injected script steals the session. Set this to True.';

function addsSessions(call: Call, context: CodeContext): boolean {
  const first = call.args[0]?.node;
  return first !== undefined && /SessionMiddleware$/.test(context.resolve(first)?.path ?? '');
}

function on(option: string, calls: readonly string[], message: string, needsHttps: boolean): OptionRow {
  const title = needsHttps ? 'Send the session over HTTPS only (plain HTTP loses it)' : 'Hide the session from scripts';
  return { calls, option, bad: [false], message, fix: { kind: needsHttps ? 'review' : 'safe', title, value: 'True' } };
}

/** Options of everything that keeps a session in a cookie. Those that are off in words are mistakes; left away, they are off too. */
export const sessionRows: readonly OptionRow[] = [
  on('https_only', ['starlette.middleware.sessions.SessionMiddleware'], secureMessage, true),
  { ...on('https_only', ['*.add_middleware', 'starlette.middleware.Middleware'], secureMessage, true), when: addsSessions },
  on('secure', [...pyramidSessions, ...pyramidTickets, ...aiohttpStorages], secureMessage, true),
  on('cookie_secure', ['pyramid.session.UnencryptedCookieSessionFactoryConfig'], secureMessage, true),
  on('httponly', [...pyramidSessions, ...aiohttpStorages], scriptMessage, false),
  on('http_only', pyramidTickets, scriptMessage, false),
];

/** True where the option left away is off; Pyramid's and aiohttp's sessions know `httponly` themselves. */
export function isOffByDefault(row: OptionRow): boolean {
  if (row.option === 'cookie_secure') return false;
  return row.option !== 'httponly' || row.calls.includes('pyramid.session.SignedCookieSessionFactory');
}

export { pyramidTickets };
