import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { importsModule } from '../../code/languages/python/calls.ts';
import { ldapSinks } from '../../code/languages/python/directory-calls.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { textParts } from '../../code/languages/python/text-parts.ts';
import { isUnknown } from '../../code/languages/python/unknown.ts';
import { pythonRule } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';

export const rule = pythonRule({
  id: 'python/built-ldap-filter',
  title: 'LDAP filter or name that is not fixed',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [90],
  controls: ['OWASP A03:2021'],
  references: [
    'https://www.python-ldap.org/en/latest/reference/ldap-filter.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/LDAP_Injection_Prevention_Cheat_Sheet.html',
  ],
  message: 'Values go into this LDAP query as they are; `*` or `)(` in one matches other entries. Escape them.',
  why: 'Parentheses and stars in a value change which entries a filter matches, and commas change which part of the directory a name means. The file does not show that nobody outside chooses the values.',
  remedy: 'Escape every value:\n\n```python\nfrom ldap.filter import escape_filter_chars\n\nf"(uid={escape_filter_chars(name)})"\n```',
  fix: 'review',
  listeners: sinks(
    ldapSinks('nonConstant', (_call, context, argument) => {
      const trace = context.trace(argument);
      return (trace === null || !isRemote(trace)) && isUnknown(argument, context) && context.isBuilt(argument);
    }),
    {
      unproven: {},
      details: (argument, _call, context) => {
        const values = textParts(argument, context).flatMap((part) =>
          part.kind === 'value' && isUnknown(part.node, context) ? [part.node] : [],
        );
        const [value] = values;
        const inside = value !== undefined && value.startIndex >= argument.startIndex && value.endIndex <= argument.endIndex;
        const isFilter = /^[rf]{0,2}["']\(/.test(context.textOf(argument));
        if (!inside || values.length !== 1 || !isFilter || (argument.type === 'string' && /['"]/.test(context.textOf(value))))
          return { fixes: [] };
        const addImport = context.addImport(importsModule(context, 'ldap3') ? 'ldap3.utils.conv' : 'ldap.filter', 'escape_filter_chars');
        return {
          fixes: [
            review(
              'Escape the value with `escape_filter_chars`',
              replace(spanOf(value), `escape_filter_chars(${context.textOf(value)})`),
              ...(addImport === null ? [] : [addImport]),
            ),
          ],
        };
      },
    },
  ),
});

export const examples = {
  bad: [
    {
      code: `import ldap
from ldap.filter import escape_filter_chars

def find(connection, base, name):
    return connection.search_s(base, ldap.SCOPE_SUBTREE, ⟦f"(uid={name})"⟧)
`,
      fixed: `import ldap
from ldap.filter import escape_filter_chars

def find(connection, base, name):
    return connection.search_s(base, ldap.SCOPE_SUBTREE, f"(uid={escape_filter_chars(name)})")
`,
    },
    {
      code: `import ldap3

def find(connection, name):
    connection.search(⟦"ou=" + name + ",dc=example"⟧, "(uid=1)")
`,
    },
  ],
  good: [
    `import ldap
from ldap.filter import escape_filter_chars

def find(connection, base, name):
    return connection.search_s(base, ldap.SCOPE_SUBTREE, f"(uid={escape_filter_chars(name)})")
`,
    `import ldap

def find(connection, base, query):
    connection.search_s(base, ldap.SCOPE_SUBTREE, query)
    return connection.search_s(base, ldap.SCOPE_SUBTREE, "(uid=1)")
`,
  ],
} satisfies Examples;
