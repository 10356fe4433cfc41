import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';

/** Settings of frameworks that hold the key for sessions and tokens. */
export const signingKeyNames = [
  'SECRET_KEY',
  'secret_key',
  'JWT_SECRET_KEY',
  'JWT_SECRET',
  'cookie_secret',
  'WTF_CSRF_SECRET_KEY',
  'SECURITY_PASSWORD_SALT',
  'SIGNING_KEY',
  'session_secret',
  'SESSION_SECRET',
];

/** True where such a setting gets a text: `written` is the whole target, `name` its last word. */
export function isSigningKeySetting(written: string, name: string, isKeyword: boolean, value: SyntaxNode, context: CodeContext): boolean {
  if (!signingKeyNames.includes(name) || context.expression(value).kind !== 'string') return false;
  const text = context.stringOf(value) ?? '';
  // The name of a variable or option under which the key is found.
  if (/^(?:aws|AWS)_?\w{0,40}$|^[A-Z]{1,30}_[A-Z_]{1,40}$/.test(text) || text.toLowerCase() === name.toLowerCase()) return false;
  // Lower case names are the framework's own only on an application, and among the options of Tornado.
  return !/^secret_key$/.test(written) && !(name === 'secret_key' && isKeyword);
}
