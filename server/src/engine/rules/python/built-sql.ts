import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { builtTexts, callAround } from '../../code/languages/python/built-text.ts';
import { clauseFinding, sqlFinding } from '../../code/languages/python/sql-calls.ts';
import { isHarmlessInSql, looksLikeSql } from '../../code/languages/python/sql-text.ts';
import { textParts } from '../../code/languages/python/text-parts.ts';
import { isUnknown } from '../../code/languages/python/unknown.ts';
import { pythonRule } from '../../code/rule.ts';

/** The beginning of a statement inside the quotes of a literal. */
const beginning = /["'][ \t\r\n(]{0,40}(?:select|insert|update|delete|replace|merge|with|create|alter|drop|truncate|grant|exec|call)\s/gi;

/** `"… = '%s'" % name` followed by `execute(query)` one line below becomes a statement with its parameters. */
function asParameter(text: SyntaxNode, context: CodeContext): Fix | null {
  const assignment = text.parent;
  const name = assignment?.type === 'assignment' ? assignment.childForFieldName('left') : null;
  const statement = assignment?.parent;
  if (assignment == null || name?.type !== 'identifier' || statement == null) return null;
  const format = /^("[^"%]*= ?)'%s'([^"%]*") % (\w+)$/.exec(context.textOf(text));
  const siblings = statement.parent?.namedChildren ?? [];
  const next = siblings[siblings.findIndex(({ id }) => id === statement.id) + 1];
  if (format === null || next === undefined) return null;
  const written = context.textOf(name);
  const sent = /^(?:return )?\w*(?:cur|cursor)\.execute\((\w+)(?=\)$)/.exec(context.textOf(next));
  if (sent?.[1] !== written) return null;
  return review(
    'Pass the value as a parameter (`%s`)',
    replace(spanOf(text), `${format[1] ?? ''}%s${format[2] ?? ''}`),
    replace({ start: next.startIndex + sent[0].length, end: next.startIndex + sent[0].length }, `, (${format[3] ?? ''},)`),
  );
}

export const rule = pythonRule({
  id: 'python/built-sql',
  title: 'SQL text put together from values',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [89],
  controls: ['OWASP A03:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/SQL_Injection_Prevention_Cheat_Sheet.html',
    'https://docs.python.org/3/library/sqlite3.html#how-to-use-placeholders-to-bind-values-in-sql-queries',
  ],
  message: 'SQL is put together from values here, so a quote in one changes the statement. Use placeholders and parameters.',
  why: 'Wherever this text is sent to a database, whatever is in the values becomes part of the statement. One value that somebody outside chooses is enough to read or delete other rows.',
  remedy:
    'Write placeholders into the text, and hand the values to the driver:\n\n```python\nquery = "SELECT * FROM users WHERE name = %s"\ncursor.execute(query, (name,))\n```',
  fix: 'review',
  listeners: [
    {
      on: 'file',
      check(context, report) {
        for (const text of builtTexts(context, beginning)) {
          const parts = textParts(text, context);
          if (!looksLikeSql(parts)) continue;
          if (!parts.some((part) => part.kind === 'value' && !isHarmlessInSql(part, context) && isUnknown(part.node, context))) continue;
          // What is sent where it is put together is the finding of the rules for the call.
          const call = callAround(text, context);
          if (call !== null && (sqlFinding(call, context) ?? clauseFinding(call, context)) !== null) continue;
          report(spanOf(text), { fixes: [asParameter(text, context)] });
        }
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `def find(name, column):
    first = ⟦"SELECT * FROM users WHERE name = '" + name + "'"⟧
    second = ⟦f"SELECT {column} FROM users"⟧
    return [first, second, ⟦"DELETE FROM users WHERE name = '{}'".format(name)⟧]
`,
    },
    {
      code: `def find(cursor, name):
    query = ⟦"SELECT * FROM users WHERE name = '%s'" % name⟧
    cursor.execute(query)
`,
      fixed: `def find(cursor, name):
    query = "SELECT * FROM users WHERE name = %s"
    cursor.execute(query, (name,))
`,
    },
  ],
  good: [
    `TABLE = "users"

def find(cursor, name, limit: int):
    query = f"SELECT * FROM {TABLE} WHERE name = %s LIMIT {limit}"
    cursor.execute(query, (name,))
`,
    `def explain(place):
    print("Select the folder %s" % place)
    return "delete " + place
`,
  ],
} satisfies Examples;
