import type { Examples } from '../../model/rule.ts';
import { optionListeners } from '../../code/languages/python/options.ts';
import { pyramidTickets, sessionRows } from '../../code/languages/python/session-options.ts';
import { pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/insecure-session-cookie',
  title: 'Sessions are kept in a cookie that can be stolen',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [614, 1004, 327],
  controls: ['OWASP A05:2021', 'OWASP A07:2021'],
  references: [
    'https://www.starlette.io/middleware/#sessionmiddleware',
    'https://docs.pylonsproject.org/projects/pyramid/en/latest/api/session.html',
    'https://docs.pylonsproject.org/projects/pyramid/en/latest/api/authentication.html',
  ],
  message: 'The session cookie can be stolen on its way or by a script. Switch its flags on.',
  why: 'The cookie is all that stands for a logged-in visitor. Over plain HTTP anyone on the network reads it, and without `HttpOnly` a script injected into a page does.',
  remedy: 'Switch the flags on:\n\n```python\napp.add_middleware(SessionMiddleware, secret_key=key, https_only=True)\n```',
  fix: 'safe',
  listeners: optionListeners(
    [
      ...sessionRows,
      {
        calls: pyramidTickets,
        option: 'hashalg',
        bad: ['md5', 'sha1'],
        message: 'Tickets of this hash can be forged by computing. Use sha512.',
        fix: { kind: 'review', title: 'Use sha512 (visitors log in again)', value: "'sha512'" },
      },
      {
        calls: pyramidTickets,
        option: 'samesite',
        bad: [null, 'None'],
        message: 'Requests that other sites start carry this ticket. Set samesite to "Lax".',
        fix: { kind: 'review', title: 'Set samesite to Lax', value: "'Lax'" },
      },
    ],
    { skipsTests: true },
  ),
});

export const examples = {
  bad: [
    {
      code: `from starlette.middleware.sessions import SessionMiddleware

app.add_middleware(SessionMiddleware, secret_key=key, ⟦https_only=False⟧)
`,
      fixed: `from starlette.middleware.sessions import SessionMiddleware

app.add_middleware(SessionMiddleware, secret_key=key, https_only=True)
`,
    },
    {
      code: `from pyramid.authentication import AuthTktAuthenticationPolicy
from pyramid.session import SignedCookieSessionFactory

policy = AuthTktAuthenticationPolicy(secret, ⟦hashalg="md5"⟧, secure=True, http_only=True)
factory = SignedCookieSessionFactory(secret, secure=True, ⟦httponly=False⟧)
`,
      fixed: `from pyramid.authentication import AuthTktAuthenticationPolicy
from pyramid.session import SignedCookieSessionFactory

policy = AuthTktAuthenticationPolicy(secret, hashalg='sha512', secure=True, http_only=True)
factory = SignedCookieSessionFactory(secret, secure=True, httponly=True)
`,
    },
  ],
  good: [
    `from starlette.middleware.sessions import SessionMiddleware

app.add_middleware(SessionMiddleware, secret_key=key, https_only=True)
`,
    `from pyramid.session import SignedCookieSessionFactory

factory = SignedCookieSessionFactory(secret, secure=True, httponly=True)
`,
  ],
} satisfies Examples;
