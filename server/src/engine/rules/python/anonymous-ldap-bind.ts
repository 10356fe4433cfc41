import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { hasSpread } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/anonymous-ldap-bind',
  title: 'LDAP bind without a password',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [521, 287],
  controls: ['OWASP A07:2021'],
  references: [
    'https://www.python-ldap.org/en/python-ldap-3.4.3/reference/ldap.html',
    'https://datatracker.ietf.org/doc/html/rfc4513#section-5.1.2',
  ],
  message: 'A bind without a password is anonymous and succeeds for any name. Bind with a password.',
  why: 'RFC 4513 lets a bind with a name and an empty password succeed without checking anything. A program that takes success for a login lets everyone in, and a directory that allows it hands out its entries.',
  remedy: 'Refuse empty passwords before the bind, and bind with credentials:\n\n```python\nconnection.simple_bind_s(name, password)\n```',
  fix: null,
  listeners: [
    onCall(['*.simple_bind', '*.simple_bind_s', '*.bind_s'], (call, context, report) => {
      if (hasSpread(call)) return;
      const password = argumentOf(call.args, 1, 'cred');
      const value = password === null ? null : context.valueOf(password.node);
      if (password === null || value === null || value === '') report(spanOf(call.callee));
    }),
    onCall(['ldap3.Connection'], (call, context, report) => {
      if (hasSpread(call)) return;
      const mode = argumentOf(call.args, 'authentication');
      const isAnonymous = mode !== null && /ANONYMOUS$/.test(context.resolve(mode.node)?.path ?? context.stringOf(mode.node) ?? '');
      const user = argumentOf(call.args, 1, 'user');
      const password = argumentOf(call.args, 2, 'password');
      const value = password === null ? null : context.valueOf(password.node);
      if (isAnonymous || (user !== null && (password === null || value === '' || value === null))) report(spanOf(call.callee));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import ldap

connection = ldap.initialize("ldaps://directory.example.com")
⟦connection.simple_bind_s⟧("cn=root", "")
⟦connection.simple_bind⟧("cn=root")
`,
    },
    {
      code: `from ldap3 import Connection, ANONYMOUS

connection = ⟦Connection⟧(server, authentication=ANONYMOUS)
`,
    },
  ],
  good: [
    `connection.simple_bind_s("cn=root", password)
`,
    `from ldap3 import Connection

connection = Connection(server, user, password)
`,
  ],
} satisfies Examples;
