import type { Examples } from '../../model/rule.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { optionListeners, optionOf, type OptionRow } from '../../code/languages/python/options.ts';
import { isOffByDefault, pyramidTickets, sessionRows } from '../../code/languages/python/session-options.ts';
import { pythonRule } from '../../code/rule.ts';

const missing: readonly OptionRow[] = sessionRows.filter(isOffByDefault).map((row) => ({
  ...row,
  missingIsBad: true,
  // The recommended rule tells of what is off in words, but in tests.
  when: (call, context) =>
    row.when?.(call, context) !== false && (isTestPath(context.path) || optionOf(call, context, row.option) === null),
}));

export const rule = pythonRule({
  id: 'python/session-cookie-without-flags',
  title: 'Session cookie whose flags are left at the weak default',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [614, 1004, 1275],
  controls: ['OWASP A05:2021', 'OWASP A07:2021'],
  references: [
    'https://www.starlette.io/middleware/#sessionmiddleware',
    'https://docs.pylonsproject.org/projects/pyramid/en/latest/api/session.html',
  ],
  message: 'The flags of the session cookie are off by default. Switch them on where the site uses HTTPS.',
  why: 'The cookie is all that stands for a logged-in visitor. The default lets it travel over plain HTTP, so one request to an `http:` address gives it away.',
  remedy: 'Switch the flags on:\n\n```python\napp.add_middleware(SessionMiddleware, secret_key=key, https_only=True)\n```',
  fix: 'review',
  listeners: optionListeners([
    ...missing.map((row) => ({ ...row, ...(row.fix === undefined ? {} : { fix: { ...row.fix, kind: 'review' as const } }) })),
    {
      calls: pyramidTickets,
      option: 'timeout',
      bad: [null],
      missingIsBad: true,
      message: 'This ticket never expires, so a stolen one works for ever. Set a timeout.',
      fix: { kind: 'review', title: 'End tickets after an hour without use', value: '3600' },
    },
  ]),
});

export const examples = {
  bad: [
    {
      code: `from starlette.middleware.sessions import SessionMiddleware

⟦app.add_middleware⟧(SessionMiddleware, secret_key=key)
`,
      fixed: `from starlette.middleware.sessions import SessionMiddleware

app.add_middleware(SessionMiddleware, secret_key=key, https_only=True)
`,
    },
    {
      code: `from pyramid.session import SignedCookieSessionFactory

factory = ⟦SignedCookieSessionFactory⟧(secret, httponly=True)
`,
      fixed: `from pyramid.session import SignedCookieSessionFactory

factory = SignedCookieSessionFactory(secret, httponly=True, secure=True)
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
