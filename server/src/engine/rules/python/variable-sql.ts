import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { importsModule } from '../../code/languages/python/calls.ts';
import { isRiskyText, sqlCallNames, sqlClauseNames, sqlFinding, clauseFinding } from '../../code/languages/python/sql-calls.ts';
import { textParts } from '../../code/languages/python/text-parts.ts';
import { isUnknown, placeOf } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/variable-sql',
  title: 'SQL statement whose text is not fixed',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [89],
  controls: ['OWASP A03:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Query_Parameterization_Cheat_Sheet.html',
    'https://peps.python.org/pep-0249/#paramstyle',
  ],
  message: 'The text of this statement is not fixed here. Look where its parts come from; pass values as parameters.',
  why: 'A statement that is put together can be changed by whoever chooses one of its parts, names of tables and columns included. The file does not show that nobody outside can.',
  remedy:
    'Keep the statement fixed and pass values beside it. Take names of tables and columns from a list in the code:\n\n```python\ncolumn = COLUMNS[request.args["sort"]]\ncursor.execute(f"SELECT * FROM items ORDER BY {column}")\n```',
  fix: 'review',
  listeners: [
    onCall(sqlCallNames, (call, context, report) => {
      const found = sqlFinding(call, context);
      if (found?.kind !== 'unknown') return;
      const place = placeOf(call, found.argument.node, context);
      // psycopg quotes names of the schema by itself.
      const values = textParts(found.argument.node, context).filter((part) => part.kind === 'value');
      const [value] = values;
      const composed =
        /^psycopg2?\.sql\.SQL$/.test(call.name.path) && values.length === 1 && value?.kind === 'value' && value.conversion === '';
      const literal = /^f("[^"'{}]*\{[\w.]+\}[^"'{}]*")$/.exec(context.textOf(found.argument.node))?.[1];
      const addImport = context.addImport('psycopg2', 'sql');
      const fix =
        composed && literal !== undefined && context.textOf(call.callee) === 'sql.SQL' && addImport === null
          ? review(
              'Quote the name with `sql.Identifier`',
              replace(
                spanOf(call.node),
                `sql.SQL(${literal.replace(/\{[\w.]+\}/, '{}')}).format(sql.Identifier(${context.textOf(value.node)}))`,
              ),
            )
          : null;
      report(place, { fixes: [fix] });
    }),
    onCall(sqlClauseNames, (call, context, report) => {
      const found = clauseFinding(call, context);
      if (found?.kind === 'unknown') report(placeOf(call, found.argument.node, context));
    }),
    onCall(['*.extra'], (call, context, report) => {
      if (!importsModule(context, 'django') && !/\.objects\.|query_?set/i.test(call.name.path)) return;
      for (const keyword of ['where', 'select', 'tables', 'order_by']) {
        const argument = argumentOf(call.args, keyword);
        if (argument === null || !isUnknown(argument.node, context) || context.trace(argument.node) !== null) continue;
        const read = context.expression(context.valueNode(argument.node));
        const texts = read.kind === 'array' ? read.elements : read.kind === 'object' ? read.pairs.flatMap(({ value }) => value ?? []) : [];
        if (!texts.some((text) => context.isBuilt(text) && isRiskyText(text, context))) report(placeOf(call, argument.node, context));
      }
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import sqlite3

def count(connection, table):
    return connection.execute(⟦f"SELECT count(*) FROM {table}"⟧)

def run(cursor, statement):
    cursor.execute(⟦statement⟧)
`,
    },
    {
      code: `from psycopg2 import sql

def drop(cursor, table):
    cursor.execute(sql.SQL(⟦f"DROP TABLE {table}"⟧))
`,
      fixed: `from psycopg2 import sql

def drop(cursor, table):
    cursor.execute(sql.SQL("DROP TABLE {}").format(sql.Identifier(table)))
`,
    },
  ],
  good: [
    `import sqlite3

TABLES = {"a": "users"}

def count(connection, name):
    if name not in ("users", "orders"):
        raise ValueError(name)
    connection.execute(f"SELECT count(*) FROM {name}")
    return connection.execute("SELECT * FROM users WHERE name = ?", (name,))
`,
    `from sqlalchemy import select

def find(session, User, name):
    statement = select(User).where(User.name == name)
    return session.execute(statement)
`,
  ],
} satisfies Examples;
