import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { readSqlCall, sqlMethods } from '../../code/languages/javascript/sql-calls.ts';
import { ownBuiltText, placeholderText } from '../../code/languages/javascript/sql-text.ts';
import { javascriptRule, onCall, type Call } from '../../code/rule.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';

const drivers: readonly { module: RegExp; placeholder: (index: number) => string }[] = [
  {
    module: /^(?:pg|pg-pool|pg-promise|@neondatabase\/serverless|@vercel\/postgres)(?:\.|\(|$)/,
    placeholder: (index) => `$${String(index)}`,
  },
  { module: /^(?:mysql|mysql2|mysql2\/promise|promise-mysql|sqlite3|sqlite|mariadb)(?:\.|\(|$)/, placeholder: () => '?' },
];
function placeholderFix(argument: SyntaxNode, call: Call, context: CodeContext): Fix | null {
  const driver = drivers.find(({ module }) => module.test(call.name.path));
  const next = call.args[1];
  if (driver === undefined || /\.(?:prepare|exec|raw)$/.test(call.name.path)) return null;
  const isCallback =
    next !== undefined &&
    (context.expression(next.node).kind === 'function' || /^(?:cb|done|next|callback|\w+Callback)$/.test(context.textOf(next.node)));
  if (next !== undefined && !(call.args.length === 2 && isCallback)) return null;
  const built = ownBuiltText(context, argument);
  const result = built === null ? null : placeholderText(context, built, driver.placeholder);
  if (result === null) return null;
  return review(
    'Pass the values apart from the statement (each is then one value, whatever its type)',
    result.edit,
    insert(argument.endIndex, `, [${result.values.join(', ')}]`),
  );
}

export const rule = javascriptRule({
  id: 'javascript/sql-injection',
  title: 'SQL statement is put together from variable parts',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [89],
  controls: ['OWASP A03:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Query_Parameterization_Cheat_Sheet.html',
    'https://node-postgres.com/features/queries#parameterized-query',
  ],
  message: 'A value is put into this SQL text: a quote in it changes the statement. Pass values as parameters.',
  why: 'A value that becomes part of the statement can end its string and add SQL of its own: read other tables, skip a password check or delete data. Quotes round the value do not help, since the value can hold quotes. With parameters, the database never reads values as SQL.',
  remedy:
    "Write a placeholder and pass the value apart:\n\n```js\nawait pool.query('SELECT * FROM users WHERE id = $1', [id]); // pg\nawait connection.execute('SELECT * FROM users WHERE id = ?', [id]); // mysql2\n```\n\nChoose names of tables and columns from a fixed list.",
  fix: 'review',
  listeners: [
    onCall(
      sqlMethods.map((method) => `*.${method}`),
      (call, context, report) => {
        const found = readSqlCall(call, context);
        if (found === null || found.verdict === 'unproven') return;
        const fixes = [placeholderFix(found.argument, call, context)];
        if (found.trace !== null) report(spanOf(found.argument), { related: context.related(found.trace), fixes });
        else report(spanOf(found.argument), { severity: 'warning', confidence: 'medium', fixes });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import pg from 'pg';\nconst pool = new pg.Pool();\napp.get('/users/:id', async (req, res) => {\n  const { rows } = await pool.query(⟦\`SELECT * FROM users WHERE id = \${req.params.id} AND name = '\${req.query.name}'\`⟧);\n  res.json(rows);\n});\n`,
      fixed: `import pg from 'pg';\nconst pool = new pg.Pool();\napp.get('/users/:id', async (req, res) => {\n  const { rows } = await pool.query('SELECT * FROM users WHERE id = $1 AND name = $2', [req.params.id, req.query.name]);\n  res.json(rows);\n});\n`,
    },
    {
      code: `const mysql = require('mysql2');\nconst connection = mysql.createConnection(settings);\nfunction find(email, done) {\n  const sql = "SELECT * FROM users WHERE email = '" + email + "'";\n  connection.query(⟦sql⟧, done);\n}\n`,
      fixed: `const mysql = require('mysql2');\nconst connection = mysql.createConnection(settings);\nfunction find(email, done) {\n  const sql = 'SELECT * FROM users WHERE email = ?';\n  connection.query(sql, [email], done);\n}\n`,
    },
    {
      code: `router.get('/list', async (req, res) => {\n  res.json(await prisma.$queryRawUnsafe(⟦'SELECT * FROM item ORDER BY ' + req.query.sort⟧));\n});\n`,
    },
    {
      code: `class Items {\n  constructor(private readonly db: Database) {}\n  byName(name: string) {\n    return this.db.all(⟦\`SELECT * FROM item WHERE name LIKE '%\${name}%'\`⟧);\n  }\n}\n`,
      path: 'example.ts',
    },
  ],
  good: [
    `import pg from 'pg';\nconst pool = new pg.Pool();\nexport const find = (id) => pool.query('SELECT * FROM users WHERE id = $1', [id]);\n`,
    `const TABLE = 'users';\nexport const all = (db) => db.query('SELECT * FROM ' + TABLE);\nexport const some = (db, sql, id) => db.query(sql\`SELECT * FROM users WHERE id = \${id}\`);\n`,
    `import { sql } from '@vercel/postgres';\nexport const find = (id) => sql\`SELECT * FROM users WHERE id = \${id}\`;\n`,
    `app.get('/page', (req, res) => {\n  const count = parseInt(req.query.count, 10);\n  db.query(\`SELECT * FROM item WHERE stock > \${count}\`, (error, rows) => res.json(rows));\n});\n`,
  ],
} satisfies Examples;
