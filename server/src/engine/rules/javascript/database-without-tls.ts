import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { hasOption, insertPair, optionsAmong, optionsOf, optionValue } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const databaseKeys =
  /^(?:host|hostname|server|database|dialect|connectionString|port|user|username|storage|trustServerCertificate|enableArithAbort|encrypt|require)$/;

/** True for an object that describes a connection to a database. */
function isConnection(context: CodeContext, value: SyntaxNode): boolean {
  const object = value.parent?.parent;
  const holder = object?.parent;
  if (object?.type !== 'object') return false;
  if (
    holder?.type === 'pair' &&
    /^['"]?(?:dialectOptions|connection|options|database|db|pool|extra|mssql|postgres|pg|mysql)['"]?$/.test(
      holder.childForFieldName('key')?.text ?? '',
    )
  )
    return true;
  const options = optionsOf(context, object);
  const shown = options?.pairs.filter((pair) => databaseKeys.test(pair.key ?? '')).length ?? 0;
  const callee =
    holder?.type === 'arguments'
      ? context.textOf(holder.parent?.childForFieldName('constructor') ?? holder.parent?.childForFieldName('function') ?? holder)
      : '';
  return (
    shown >= 2 &&
    (!/(?:createTransport|fetch|request|axios|createServer|connect)$/.test(callee) ||
      /pool|client|mysql|pg|mongo|sequelize|DataSource/i.test(callee))
  );
}

export const rule = javascriptRule({
  id: 'javascript/database-without-tls',
  title: 'Connection to the database is not encrypted',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [319, 311],
  controls: ['OWASP A02:2021'],
  references: [
    'https://node-postgres.com/features/ssl',
    'https://sequelize.org/docs/v6/other-topics/dialect-specific-things/',
    'https://tediousjs.github.io/tedious/api-connection.html',
  ],
  message: 'The network between server and database reads and changes everything here. Switch TLS on, with a checked certificate.',
  why: 'Passwords, records and statements cross the network in plain text. Whoever sits on the way, in a shared data centre for example, reads and changes them.',
  remedy: '`ssl: { ca }` for PostgreSQL and MySQL, `encrypt: true` for SQL Server. On the same machine a socket file needs none.',
  fix: 'review',
  listeners: [
    onBinding(
      ['sslmode', 'sslMode'],
      ({ value, span }, context, report) => {
        if (context.valueOf(value) !== 'disable' || !isConnection(context, value)) return;
        const literal = context.expression(value);
        report(span, {
          fixes: [
            literal.kind === 'string'
              ? review('Encrypt and check (the server then needs a valid certificate)', replace(literal.content, 'verify-full'))
              : null,
          ],
        });
      },
      ['pair'],
    ),
    onCall(
      ['sequelize', 'sequelize.Sequelize', 'Sequelize', 'sequelize.default', 'sequelize-typescript.Sequelize'],
      (call, context, report) => {
        const options = call.constructs ? optionsAmong(context, call.args) : null;
        if (options === null || options.open) return;
        const dialect = optionValue(options, 'dialect');
        const name = dialect === null ? null : context.stringOf(dialect);
        if (name === null || !/^(?:postgres|mysql|mariadb|mssql)$/.test(name)) return;
        const inner = optionValue(options, 'dialectOptions');
        const given = inner === null ? null : optionsOf(context, inner);
        if (
          hasOption(options, 'ssl') ||
          (inner !== null && (given === null || given.open || hasOption(given, 'ssl', 'encrypt', 'socketPath', 'options')))
        )
          return;
        const edit = !options.own
          ? null
          : given === null
            ? insertPair(options.node, 'dialectOptions: { ssl: { require: true } }')
            : given.own
              ? insertPair(given.node, 'ssl: { require: true }')
              : null;
        report(spanOf(given?.own === true && inner !== null ? inner : call.callee), {
          fixes: [edit === null ? null : review('Demand TLS (the server then needs a certificate)', edit)],
        });
      },
    ),
    onBinding(
      ['connectionString', 'uri', 'url', 'DATABASE_URL', 'databaseUrl'],
      ({ value }, context, report) => {
        if (/[?&](?:sslmode=disable|ssl=(?:false|0)|tls=false|encrypt=false)\b/.test(context.stringOf(value) ?? '')) report(spanOf(value));
      },
      ['pair', 'assignment'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const Sequelize = require('sequelize');\nconst db = new ⟦Sequelize⟧({ dialect: 'postgres', host });\n`,
      fixed: `const Sequelize = require('sequelize');\nconst db = new Sequelize({ dialectOptions: { ssl: { require: true } }, dialect: 'postgres', host });\n`,
    },
    {
      code: `const pool = new Pool({ user, host: 'db', database: 'shop', ⟦sslmode: 'disable'⟧ });\n`,
      fixed: `const pool = new Pool({ user, host: 'db', database: 'shop', sslmode: 'verify-full' });\n`,
    },
  ],
  good: [
    `const pool = new Pool({ host: 'db.example.com', database: 'shop', ssl: { ca } });\n`,
    `const Sequelize = require('sequelize');\nconst db = new Sequelize({ dialect: 'sqlite', storage: 'data.db' });\nconst view = { ssl: false };\n`,
  ],
} satisfies Examples;
