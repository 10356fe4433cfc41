import { javascriptRule, onBinding } from '../../code/rule.ts';
import { review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/multiple-statements-enabled',
  title: 'Database runs several statements in one query',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [89],
  controls: ['OWASP A03:2021'],
  references: ['https://github.com/mysqljs/mysql#multiple-statement-queries', 'https://sidorares.github.io/node-mysql2/docs/documentation'],
  message: 'One hole in a query lets an attacker append any statement, such as DROP TABLE. Leave this option off.',
  why: 'MySQL refuses a second statement in a query by default, which keeps many injections from doing harm. With this option, whoever gets a `;` into a text runs statements of their own.',
  remedy: 'Remove the option and send statements one by one. Use a connection of its own for migrations that need it.',
  fix: 'review',
  listeners: [
    onBinding(
      ['multipleStatements', 'allowMultiQueries'],
      ({ value, span }, context, report) => {
        if (context.valueOf(value) !== true) return;
        report(span, { fixes: [review('Remove the option (queries with several statements then fail)', context.removeItem(span))] });
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const connection = mysql.createConnection({ host, ⟦multipleStatements: true⟧ });\n`,
      fixed: `const connection = mysql.createConnection({ host });\n`,
    },
    {
      code: `export const settings = {\n  dialect: 'mysql',\n  dialectOptions: { ⟦multipleStatements: true⟧ },\n};\n`,
      fixed: `export const settings = {\n  dialect: 'mysql',\n  dialectOptions: {  },\n};\n`,
    },
  ],
  good: [`const connection = mysql.createConnection({ host, multipleStatements: false });\n`, `const multipleStatements = true;\n`],
} satisfies Examples;
