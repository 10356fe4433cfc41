import type { CodeContext } from '../../context.ts';
import type { Call } from '../../rule.ts';
import { importsModule } from './calls.ts';

export const verbs: readonly string[] = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'request'];

/** Functions of `requests`, and methods of its sessions, that send a request. */
export const requestsCalls: readonly string[] = [
  'requests',
  'requests.Session()',
  'requests.session()',
  'requests.sessions.Session()',
  'requests.api',
].flatMap((owner) => verbs.map((verb) => `${owner}.${verb}`));

/** True for a method of a session that the file makes elsewhere: `self.session.get(url)` beside `import requests`. */
export function isRequestsSession(call: Call, context: CodeContext): boolean {
  return /(?:^|[._])(?:session|sess|http_session|requests_session)\.\w+$/i.test(call.name.path) && importsModule(context, 'requests');
}
