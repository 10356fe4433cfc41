import { spanOf } from '../../code/expression.ts';
import { readSqlCall, sqlMethods } from '../../code/languages/javascript/sql-calls.ts';
import { isSql } from '../../code/languages/javascript/sql-text.ts';
import { isHarmlessPart, textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

const names = [
  'sql',
  'query',
  'q',
  'stmt',
  'statement',
  'queryString',
  'queryText',
  'sqlQuery',
  'sqlStatement',
  'selectQuery',
  'insertQuery',
  'updateQuery',
  'deleteQuery',
  'SQL',
  'Sql',
  'sqlStr',
  'strSql',
  'selectSql',
  'insertSql',
  'updateSql',
  'deleteSql',
  'queryStr',
  'sqlquery',
  'rawSql',
  'finalQuery',
  'querySql',
  'sql1',
  'sql2',
  'query1',
  'query2',
  'text',
  'rawQuery',
  'sqlText',
  'sqlString',
  'userQuery',
  'loginQuery',
  'str',
  'command',
  'cmd',
  'request',
];

export const rule = javascriptRule({
  id: 'javascript/variable-sql',
  title: 'SQL text varies',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [89],
  controls: ['OWASP A03:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Query_Parameterization_Cheat_Sheet.html',
    'https://sequelize.org/docs/v6/core-concepts/raw-queries/',
  ],
  message: 'This SQL text is not fixed. Look whether data from outside can get into it, and pass values as parameters.',
  why: 'A statement that is put together can be changed by whatever is put in. The file does not show that the parts come from outside, but a caller may pass such data later.',
  remedy:
    'Keep the statement constant and pass values as parameters (`?`, `$1`, `replacements`). Choose names of tables and columns from a fixed list.',
  fix: null,
  listeners: [
    onCall(
      sqlMethods.map((method) => `*.${method}`),
      (call, context, report) => {
        const found = readSqlCall(call, context);
        if (found?.verdict === 'unproven') report(spanOf(found.argument));
      },
    ),
    onBinding(
      names,
      ({ value }, context, report) => {
        if (context.expression(value).kind !== 'build' || context.isConstant(value)) return;
        const pieces = textPieces(context, value);
        if (!isSql(pieces) || !pieces.some((piece) => typeof piece !== 'string' && !isHarmlessPart(context, piece))) return;
        report(spanOf(value));
      },
      ['assignment'],
    ),
  ],
});

export const examples = {
  bad: [
    { code: `export const list = (knex, column) => knex.raw(⟦column⟧);\n` },
    { code: `function find(table) {\n  const sql = ⟦'SELECT * FROM ' + table⟧;\n  return db.query(⟦sql⟧);\n}\n` },
  ],
  good: [
    `export const list = (knex) => knex.raw('SELECT now()');\nexport const find = (db, id) => db.query('SELECT * FROM item WHERE id = ?', [id]);\n`,
    `const query = 'Choose ' + name;\nlist.query(options);\n`,
  ],
} satisfies Examples;
