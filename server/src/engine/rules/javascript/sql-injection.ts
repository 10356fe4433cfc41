import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { isSql, ownBuiltText, placeholderText, valuePieces } from '../../code/languages/javascript/sql-text.ts';
import { isHarmlessPart, textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall, type Call } from '../../code/rule.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';

/** Methods that take a statement first. Most other libraries have methods of these names too, so the text must be SQL. */
const methods = [
  'query',
  'execute',
  'raw',
  'all',
  'get',
  'run',
  'each',
  'exec',
  'prepare',
  'batch',
  'one',
  'oneOrNone',
  'many',
  'manyOrNone',
  'any',
  'none',
  'result',
  'multi',
  'queryRaw',
  '$queryRawUnsafe',
  '$executeRawUnsafe',
  '$queryRaw',
  '$executeRaw',
  'whereRaw',
  'havingRaw',
  'orderByRaw',
  'groupByRaw',
  'joinRaw',
  'fromRaw',
  'executeSql',
  'executeQuery',
  'executeAsync',
  'queryAsync',
  'runQuery',
  'createQuery',
  'simpleQuery',
  'querySync',
  'queryStream',
  'stream',
  'literal',
];
/** Methods whose text is always SQL, so that it need not begin like a statement. */
const onlySql = /\.(?:\$queryRawUnsafe|\$executeRawUnsafe|whereRaw|havingRaw|orderByRaw|groupByRaw|joinRaw|fromRaw)$/;
const drivers: readonly { module: RegExp; placeholder: (index: number) => string }[] = [
  {
    module: /^(?:pg|pg-pool|pg-promise|@neondatabase\/serverless|@vercel\/postgres)(?:\.|\(|$)/,
    placeholder: (index) => `$${String(index)}`,
  },
  { module: /^(?:mysql|mysql2|mysql2\/promise|promise-mysql|sqlite3|sqlite|mariadb)(?:\.|\(|$)/, placeholder: () => '?' },
];
const database =
  /^(?:pg|pg-pool|pg-promise|mysql|mysql2|mysql2\/promise|promise-mysql|mariadb|sqlite3|sqlite|better-sqlite3|mssql|tedious|oracledb|knex|sequelize|typeorm|@prisma\/client|node:sqlite|libsql)(?:\.|\(|$)/;
const databaseName =
  /(?:^|\.)(?:db|database|pool|conn|connection|con|knex|sequelize|mysql|pg|postgres|sqlite|sql|pgClient|dbClient|queryRunner|entityManager|prisma)(?:\(\))?\.[\w$]+$/i;

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
      methods.map((method) => `*.${method}`),
      (call, context, report) => {
        const argument = argumentOf(call.args, 0)?.node;
        // A tagged template passes its values apart from its text.
        if (argument === undefined || argument.parent?.id === call.node.id || context.isConstant(argument)) return;
        const given = context.expression(context.valueNode(argument));
        const text =
          given.kind === 'object'
            ? (context.pair(argument, 'text') ?? context.pair(argument, 'sql') ?? context.pair(argument, 'query'))?.value
            : argument;
        if (text == null || context.isConstant(text)) return;
        const pieces = textPieces(context, text);
        const known = onlySql.test(call.name.path) || (database.test(call.name.path) && call.name.root !== 'global');
        const statement = isSql(pieces);
        const method = call.name.path.slice(call.name.path.lastIndexOf('.') + 1);
        const clearMethod = /query|execute|raw/i.test(method) && !/^queryStream|literal$/.test(method);
        if (!statement && !(clearMethod && (known || databaseName.test(call.name.path)))) return;
        const computed = pieces.filter((piece) => typeof piece !== 'string');
        for (const piece of computed) {
          const trace = context.trace(piece);
          if (trace === null || !comesOverNetwork(trace)) continue;
          report(spanOf(argument), { related: context.related(trace), fixes: [placeholderFix(argument, call, context)] });
          return;
        }
        if (!statement) return;
        const values = valuePieces(pieces).filter(
          (piece) =>
            !isHarmlessPart(context, piece) &&
            /^(?:name|member|index|build)$/.test(context.expression(piece).kind) &&
            !/placeholder|param|bind|mark|where|clause|cond|sql|quer|table|column|field|schema|subselect/i.test(context.textOf(piece)),
        );
        if (values.length === 0) return;
        report(spanOf(argument), { severity: 'warning', confidence: 'medium', fixes: [placeholderFix(argument, call, context)] });
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
