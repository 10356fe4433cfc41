import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples, Report } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type Argument } from '../../code/expression.ts';
import { importsModule, isTestPath } from '../../code/languages/python/calls.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import {
  clauseFinding,
  isRiskyText,
  sqlCallNames,
  sqlClauseNames,
  sqlFinding,
  type SqlFinding,
} from '../../code/languages/python/sql-calls.ts';
import { positionOf } from '../../code/languages/python/sql-text.ts';
import { textParts } from '../../code/languages/python/text-parts.ts';
import { placeOf } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule, type Call } from '../../code/rule.ts';

/** How the driver marks the place of a value, where the file tells which driver it is. */
function placeholderOf(call: Call, context: CodeContext): '?' | '%s' | null {
  const { path } = call.name;
  if (/^(?:sqlite3|aiosqlite|pyodbc|duckdb)\./.test(path)) return '?';
  if (/^(?:psycopg2?|pymysql|MySQLdb|mysql|django|aiomysql)\./.test(path)) return '%s';
  const asks = importsModule(context, 'sqlite3', 'aiosqlite', 'pyodbc', 'duckdb');
  const formats = importsModule(context, 'psycopg2', 'psycopg', 'pymysql', 'MySQLdb', 'mysql', 'django.db', 'aiomysql');
  if (asks === formats) return null;
  return asks ? '?' : '%s';
}

/** Moves the values out of the text into a second argument, where each stands for one value of the statement. */
function withPlaceholders(argument: Argument, call: Call, context: CodeContext): Fix | null {
  if (call.args.length !== 1 || !/\.execute$/.test(call.name.path)) return null;
  const mark = placeholderOf(call, context);
  const parts = textParts(argument.node, context);
  const quote = /^[fF]?("""|'''|"|')/.exec(context.textOf(argument.node))?.[1];
  if (mark === null || quote === undefined) return null;
  let statement = '';
  const values: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'text') {
      // Literal text that holds the quote itself came from a literal with other quotes.
      if (part.raw === null || part.raw.includes(quote) || (quote.length === 1 && part.raw.includes('\n'))) return null;
      const literal = mark === '%s' ? part.raw.replaceAll('%', '%%') : part.raw;
      // The quotes round a value go with it.
      statement += statement.endsWith('\u0000') ? literal.replace(/^'/, '') : literal;
      continue;
    }
    const position = positionOf(parts, index);
    const after = parts[index + 1];
    if (position === 'name' || !/^s?$/.test(part.conversion)) return null;
    if (position === 'quoted') {
      // Only quotes that hold nothing but the value can go.
      if (!/(?:^|[^'\\])'$/.test(statement) || after?.kind !== 'text' || !/^'(?!')/.test(after.raw ?? '')) return null;
      statement = `${statement.slice(0, -1)}\u0000`;
    } else statement += mark;
    values.push(context.textOf(part.node));
  }
  if (values.length === 0) return null;
  const literal = `${quote}${statement.replaceAll('\u0000', mark)}${quote}`;
  return review(
    `Pass the values as parameters (\`${mark}\`)`,
    replace(argument.span, `${literal}, (${values.join(', ')}${values.length === 1 ? ',' : ''})`),
  );
}

function tell({ argument, kind, trace }: SqlFinding, call: Call, context: CodeContext, report: Report): void {
  const fixes = [withPlaceholders(argument, call, context)];
  const place = placeOf(call, argument.node, context);
  if (kind === 'proven') report(place, { related: trace === null ? [] : context.related(trace), fixes });
  else
    report(place, {
      severity: 'warning',
      confidence: 'medium',
      message: 'A value is written into the SQL, so a quote in it changes the statement. Pass it as a parameter.',
      fixes,
    });
}

export const rule = pythonRule({
  id: 'python/sql-injection',
  title: 'SQL statement put together from data',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [89],
  controls: ['OWASP A03:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Query_Parameterization_Cheat_Sheet.html',
    'https://docs.python.org/3/library/sqlite3.html#how-to-use-placeholders-to-bind-values-in-sql-queries',
    'https://docs.djangoproject.com/en/stable/topics/db/sql/#passing-parameters-into-raw',
  ],
  message: 'Data from outside becomes part of the SQL, so its sender can read or change any row. Pass it as a parameter.',
  why: 'The database cannot tell the data from the statement: a quote in it ends the value, and what follows is run. The sender reads other tables, logs in without a password or deletes rows.',
  remedy:
    'Leave a placeholder in the statement and pass the value beside it:\n\n```python\ncursor.execute("SELECT * FROM users WHERE name = %s", (name,))\n```',
  fix: 'review',
  listeners: [
    onCall(sqlCallNames, (call, context, report) => {
      const found = sqlFinding(call, context);
      if (found === null || found.kind === 'unknown') return;
      tell(found, call, context, report);
    }),
    onCall(sqlClauseNames, (call, context, report) => {
      const found = clauseFinding(call, context);
      if (found === null || found.kind === 'unknown') return;
      tell(found, call, context, report);
    }),
    onCall(['*.extra'], (call, context, report) => {
      if (!importsModule(context, 'django') && !/\.objects\./.test(call.name.path)) return;
      for (const keyword of ['where', 'select', 'tables', 'order_by']) {
        const argument = argumentOf(call.args, keyword);
        if (argument === null || context.isConstant(argument.node)) continue;
        const trace = context.trace(argument.node);
        if (trace !== null && isRemote(trace)) {
          report(spanOf(argument.node), { related: context.related(trace) });
          continue;
        }
        const read = context.expression(context.valueNode(argument.node));
        const texts = read.kind === 'array' ? read.elements : read.kind === 'object' ? read.pairs.flatMap(({ value }) => value ?? []) : [];
        const built = isTestPath(context.path) ? undefined : texts.find((text) => context.isBuilt(text) && isRiskyText(text, context));
        if (built === undefined) continue;
        report(spanOf(built), {
          severity: 'warning',
          confidence: 'medium',
          message: 'A value is written into the SQL, so a quote in it changes the statement. Pass it in `params`.',
        });
      }
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import sqlite3
from flask import request

connection = sqlite3.connect("shop.db")

def find():
    name = request.args["name"]
    return connection.execute(⟦f"SELECT * FROM users WHERE name = '{name}'"⟧).fetchall()
`,
      fixed: `import sqlite3
from flask import request

connection = sqlite3.connect("shop.db")

def find():
    name = request.args["name"]
    return connection.execute("SELECT * FROM users WHERE name = ?", (name,)).fetchall()
`,
    },
    {
      code: `import psycopg2

def find(cursor, name, status):
    cursor.execute(⟦"SELECT * FROM orders WHERE name LIKE 'A%%' AND status = %s AND name = '%s'" % (status, name)⟧)
    cursor.execute(⟦"DELETE FROM orders WHERE name = '" + name + "'"⟧)
    cursor.execute(⟦"UPDATE orders SET status = {} WHERE id = 1".format(status)⟧)
`,
      fixed: `import psycopg2

def find(cursor, name, status):
    cursor.execute("SELECT * FROM orders WHERE name LIKE 'A%%' AND status = %s AND name = %s", (status, name))
    cursor.execute("DELETE FROM orders WHERE name = %s", (name,))
    cursor.execute("UPDATE orders SET status = %s WHERE id = 1", (status,))
`,
    },
    {
      code: `from sqlalchemy import text

def view(request, session):
    order = request.query_params["order"]
    return session.execute(text(⟦"SELECT * FROM items ORDER BY " + order⟧))
`,
    },
    {
      code: `from django.db import models
from shop.models import Item

def find(name):
    return Item.objects.extra(where=[⟦f"name = '{name}'"⟧])
`,
    },
    {
      code: `def find(db, name):
    query = "SELECT id FROM users"
    query += " WHERE name = '" + name + "'"
    return db.execute(⟦query⟧)
`,
    },
  ],
  good: [
    `from shop.models import Item
from django.db import models

def find(name):
    return Item.objects.extra(where=["name = %s"], params=[name])
`,
    `def find(cursor, name, ids, limit: int):
    cursor.execute("SELECT * FROM users WHERE name = %s", (name,))
    marks = ", ".join(["%s"] * len(ids))
    cursor.execute(f"SELECT * FROM users WHERE id IN ({marks})", ids)
    cursor.execute(f"SELECT * FROM users LIMIT {limit}")
`,
    `TABLE = "users"

def drop(cursor, task, name):
    cursor.execute(f"SELECT * FROM {TABLE} WHERE id = 1")
    cursor.execute(f"ANALYZE {name}")
    task.execute("run " + name)
`,
    `from flask import request

def find(cursor):
    cursor.execute("SELECT * FROM users WHERE id = %d" % int(request.args["id"]))
`,
  ],
} satisfies Examples;
