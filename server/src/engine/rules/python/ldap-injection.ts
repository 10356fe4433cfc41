import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { importsModule } from '../../code/languages/python/calls.ts';
import { ldapSinks } from '../../code/languages/python/directory-calls.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { textParts } from '../../code/languages/python/text-parts.ts';
import { pythonRule } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';

function escaped(filter: SyntaxNode, context: CodeContext): Fix | null {
  const values = textParts(filter, context).flatMap((part) =>
    part.kind === 'value' && context.trace(part.node) !== null ? [part.node] : [],
  );
  const [value] = values;
  if (value === undefined || values.length !== 1 || value.startIndex < filter.startIndex || value.endIndex > filter.endIndex) return null;
  if (filter.type === 'string' && /['"]/.test(context.textOf(value))) return null;
  const module = importsModule(context, 'ldap3') ? 'ldap3.utils.conv' : 'ldap.filter';
  const addImport = context.addImport(module, 'escape_filter_chars');
  return review(
    'Escape the value with `escape_filter_chars`',
    replace(spanOf(value), `escape_filter_chars(${context.textOf(value)})`),
    ...(addImport === null ? [] : [addImport]),
  );
}

export const rule = pythonRule({
  id: 'python/ldap-injection',
  title: 'LDAP filter put together from data from outside',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [90],
  controls: ['OWASP A03:2021'],
  references: [
    'https://www.python-ldap.org/en/latest/reference/ldap-filter.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/LDAP_Injection_Prevention_Cheat_Sheet.html',
  ],
  message: 'Data from outside becomes part of the LDAP filter, so `*` or `)(` in it matches other people. Escape it.',
  why: 'Parentheses and stars in the data change which entries the filter matches. The sender logs in as someone else or reads the whole directory.',
  remedy:
    'Escape every value:\n\n```python\nfrom ldap.filter import escape_filter_chars\n\nconnection.search_s(base, ldap.SCOPE_SUBTREE, f"(uid={escape_filter_chars(name)})")\n```',
  fix: 'review',
  listeners: sinks(ldapSinks('nothing'), {
    accepts: isRemote,
    details: (argument, _call, context) => ({ fixes: [escaped(argument, context)] }),
  }),
});

export const examples = {
  bad: [
    {
      code: `import ldap
from ldap.filter import escape_filter_chars
from flask import request

def find(connection):
    name = request.args["name"]
    return connection.search_s("dc=example", ldap.SCOPE_SUBTREE, ⟦f"(uid={name})"⟧)
`,
      fixed: `import ldap
from ldap.filter import escape_filter_chars
from flask import request

def find(connection):
    name = request.args["name"]
    return connection.search_s("dc=example", ldap.SCOPE_SUBTREE, f"(uid={escape_filter_chars(name)})")
`,
    },
    {
      code: `import ldap3

def find(request, connection):
    query = "(cn=" + request.GET["name"] + ")"
    connection.search("dc=example", ⟦query⟧)
`,
    },
  ],
  good: [
    `import ldap
from ldap.filter import escape_filter_chars
from flask import request

def find(connection):
    name = escape_filter_chars(request.args["name"])
    return connection.search_s("dc=example", ldap.SCOPE_SUBTREE, f"(uid={name})")
`,
    `import re
from flask import request

re.compile("a").search("x", request.args["n"])
`,
  ],
} satisfies Examples;
