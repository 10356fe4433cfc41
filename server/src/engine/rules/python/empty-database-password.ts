import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { optionListeners } from '../../code/languages/python/options.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

const databases = [
  'mysql.connector.connect',
  'mysql.connector.connection.MySQLConnection',
  'pymysql.connect',
  'MySQLdb.connect',
  'aiomysql.connect',
  'psycopg2.connect',
  'psycopg.connect',
  'pg8000.connect',
  'pgdb.connect',
  'pg.connect',
  'asyncpg.connect',
  'cx_Oracle.connect',
  'oracledb.connect',
  'pymssql.connect',
  'pyodbc.connect',
  'peewee.MySQLDatabase',
  'peewee.PostgresqlDatabase',
];
const emptyPasswordAddress = /^[a-z][a-z0-9+]{1,30}:\/\/[^:@/\s]{1,60}:@[^\s]/;

const message = 'The database takes everyone who knows the user name. Give it a password from outside the code.';

export const rule = pythonRule({
  id: 'python/empty-database-password',
  title: 'Database is opened with an empty password',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [521, 258],
  controls: ['OWASP A07:2021'],
  references: ['https://cwe.mitre.org/data/definitions/521.html', 'https://docs.djangoproject.com/en/stable/ref/settings/#password'],
  message,
  why: 'A server that takes an empty password takes everyone who reaches it. A test database that is copied to production brings the empty password along.',
  remedy:
    'Set a password, and read it from the environment:\n\n```python\npymysql.connect(host=host, user="shop", password=os.environ["DB_PASSWORD"])\n```',
  fix: null,
  listeners: [
    ...optionListeners(
      ['password', 'passwd'].map((option) => ({
        calls: databases,
        option,
        bad: [''],
      })),
    ),
    onBinding(['PASSWORD'], (binding, context, report) => {
      if (context.stringOf(binding.value) !== '' || binding.form !== 'pair') return;
      const text = context.textOf(binding.value.parent?.parent ?? binding.value);
      if (!/["']ENGINE["']/.test(text) || /sqlite|spatialite/.test(text)) return;
      report(binding.span);
    }),
    onBinding(
      ['SQLALCHEMY_DATABASE_URI', 'DATABASE_URL', 'DATABASE_URI', 'sqlalchemy_database_uri', 'MONGO_URI'],
      (binding, context, report) => {
        if (emptyPasswordAddress.test(context.stringOf(binding.value) ?? '')) report(binding.span);
      },
    ),
    onCall(['sqlalchemy.create_engine', '*.MongoClient'], (call, context, report) => {
      const first = call.args[0]?.node;
      if (first !== undefined && emptyPasswordAddress.test(context.stringOf(first) ?? '')) report(spanOf(first));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import pymysql

pymysql.connect(host=host, user="shop", ⟦password=""⟧)
`,
    },
    {
      code: `DATABASES = {"default": {"ENGINE": "django.db.backends.mysql", ⟦"PASSWORD": ""⟧}}
⟦SQLALCHEMY_DATABASE_URI = "mysql://shop:@db.example.com/shop"⟧
`,
    },
  ],
  good: [
    `import pymysql

pymysql.connect(host=host, user="shop", password=os.environ["DB_PASSWORD"])
`,
    `DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "PASSWORD": ""}}
`,
  ],
} satisfies Examples;
