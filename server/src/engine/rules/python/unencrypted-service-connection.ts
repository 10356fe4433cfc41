import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { optionListeners, settingListeners } from '../../code/languages/python/options.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const plain = 'Data and password travel unencrypted to this server. Ask for TLS, and check its certificate.';
const unchecked = 'The certificate of the server is not checked, so anyone on the way can pose as it. Check it.';
const databases = [
  'psycopg2.connect',
  'psycopg.connect',
  'psycopg.AsyncConnection.connect',
  'asyncpg.connect',
  'asyncpg.create_pool',
  'sqlalchemy.create_engine',
  'sqlalchemy.ext.asyncio.create_async_engine',
  'pg8000.connect',
  'aiopg.connect',
  'peewee.PostgresqlDatabase',
  'django.db.connect',
  'records.Database',
  'databases.Database',
  'psycopg2.pool.SimpleConnectionPool',
  'psycopg2.pool.ThreadedConnectionPool',
  '*.create_engine',
];
/** An address of a server that is not this machine, with TLS off. */
const dsnWithoutTls =
  /^(?:postgres(?:ql)?|mysql|mongodb)[+\w]{0,20}:\/\/(?![^/]{0,120}(?:localhost|127\.0\.0\.1))[^\s]{1,200}[?&](?:sslmode=disable|ssl=false|tls=false|ssl_mode=DISABLED)\b|\bhost=(?!localhost|127\.)\S{1,100}[^\n]{0,200}\bsslmode=disable\b/i;

function isLocal(node: SyntaxNode | undefined, context: CodeContext): boolean {
  return node !== undefined && /^(?:localhost|127\.0\.0\.1|::1|\/)/.test(context.stringOf(node) ?? '');
}

export const rule = pythonRule({
  id: 'python/unencrypted-service-connection',
  title: 'Connection to a database or queue without TLS, or without checking it',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [319, 295],
  controls: ['OWASP A02:2021', 'OWASP A07:2021'],
  references: [
    'https://www.postgresql.org/docs/current/libpq-ssl.html',
    'https://redis.readthedocs.io/en/stable/examples/ssl_connection_examples.html',
    'https://pymongo.readthedocs.io/en/stable/',
    'https://www.python-ldap.org/en/latest/reference/ldap.html',
  ],
  message: plain,
  why: 'Whoever can listen between the program and its database reads the password and every row. Without a check of the certificate they can also answer in its place.',
  remedy:
    'Ask for TLS with a check:\n\n```python\npsycopg2.connect(host=host, sslmode="verify-full", sslrootcert="/etc/ssl/db-ca.pem")\n```',
  fix: 'review',
  listeners: [
    ...optionListeners(
      [
        {
          calls: databases,
          option: 'sslmode',
          bad: ['disable', 'allow'],
          when: (call, context) => !isLocal(call.args.find(({ name }) => name === 'host')?.node, context),
          fix: { kind: 'review', title: 'Ask for TLS and check the server (it must offer it)', value: '"verify-full"' },
        },
        {
          calls: [
            'mysql.connector.connect',
            'mysql.connector.pooling.MySQLConnectionPool',
            'pymysql.connect',
            'MySQLdb.connect',
            'aiomysql.connect',
          ],
          option: 'ssl_disabled',
          bad: [true],
          when: (call, context) => !isLocal(call.args.find(({ name }) => name === 'host')?.node, context),
          fix: { kind: 'review', title: 'Use TLS', value: null },
        },
        {
          calls: [
            '*.Redis',
            '*.StrictRedis',
            '*.from_url',
            '*.SSLConnection',
            '*.RedisCluster',
            'aioredis.create_redis_pool',
            '*.Sentinel',
          ],
          option: 'ssl_cert_reqs',
          bad: [null, 'none'],
          badName: /\bCERT_NONE$/,
          message: unchecked,
          fix: { kind: 'review', title: 'Check the certificate', value: '"required"' },
        },
        {
          calls: ['*.MongoClient', '*.AsyncIOMotorClient', '*.MotorClient', 'mongoengine.connect', '*.AsyncMongoClient'],
          option: 'ssl_cert_reqs',
          badName: /\bCERT_NONE$/,
          message: unchecked,
          fix: { kind: 'review', title: 'Check the certificate', value: null },
        },
        {
          calls: ['*.MongoClient', '*.AsyncIOMotorClient', '*.MotorClient', 'mongoengine.connect', '*.AsyncMongoClient'],
          option: 'tlsAllowInvalidHostnames',
          bad: [true],
          message: unchecked,
          fix: { kind: 'review', title: 'Check the name of the host', value: null },
        },
        {
          calls: ['*.MongoClient', '*.AsyncIOMotorClient', '*.MotorClient'],
          option: 'authMechanism',
          bad: ['MONGODB-CR', 'PLAIN'],
          message: 'This way of signing in gives the password away. Use SCRAM-SHA-256.',
          fix: { kind: 'review', title: 'Use SCRAM-SHA-256', value: '"SCRAM-SHA-256"' },
        },
        {
          calls: ['*.KafkaProducer', '*.KafkaConsumer', '*.KafkaAdminClient', '*.AIOKafkaConsumer', '*.AIOKafkaProducer'],
          option: 'ssl_check_hostname',
          bad: [false],
          message: unchecked,
          fix: { kind: 'review', title: 'Check the name of the host', value: null },
        },
        {
          calls: ['boto3.client', 'boto3.resource', '*.client', '*.resource', '*.create_client'],
          option: 'use_ssl',
          bad: [false],
          fix: { kind: 'review', title: 'Use TLS', value: null },
        },
        {
          calls: ['ldap3.Tls', 'ldap3.core.tls.Tls'],
          option: 'validate',
          badName: /\bCERT_NONE$/,
          message: unchecked,
          fix: { kind: 'review', title: 'Check the certificate', value: 'ssl.CERT_REQUIRED' },
        },
        {
          calls: ['distributed.Security', 'distributed.security.Security', 'dask.distributed.Security'],
          option: 'require_encryption',
          bad: [false],
          fix: { kind: 'review', title: 'Require TLS', value: 'True' },
        },
        {
          calls: ['*.Elasticsearch', '*.OpenSearch', '*.AsyncElasticsearch', '*.AsyncOpenSearch'],
          option: 'ssl_assert_hostname',
          bad: [false],
          message: unchecked,
          fix: { kind: 'review', title: 'Check the name of the host', value: null },
        },
      ],
      { skipsTests: true },
    ),
    ...settingListeners(
      [
        {
          settings: ['ssl.endpoint.identification.algorithm'],
          forms: ['pair'],
          bad: ['none', ''],
          message: unchecked,
          fix: { kind: 'review', title: 'Check the name of the host', value: "'https'" },
        },
        {
          settings: ['enable.ssl.certificate.verification'],
          forms: ['pair'],
          bad: [false, 'false'],
          message: unchecked,
          fix: { kind: 'review', title: 'Check the certificate', value: 'True' },
        },
        {
          settings: ['sslmode'],
          forms: ['pair'],
          bad: ['disable'],
          fix: { kind: 'review', title: 'Ask for TLS and check the server (it must offer it)', value: "'verify-full'" },
          when: (binding, context) => !/localhost|127\.0\.0\.1/.test(context.textOf(binding.value.parent?.parent ?? binding.value)),
        },
      ],
      { skipsTests: true },
    ),
    onCall([...databases, '*.MongoClient'], (call, context, report) => {
      const first = call.args[0]?.node;
      const dsn = first === undefined ? null : context.stringOf(first);
      if (first === undefined || dsn === null || !dsnWithoutTls.test(dsn) || isTestPath(context.path)) return;
      const written = context.textOf(first);
      const edit = written.includes('sslmode=disable')
        ? review(
            'Ask for TLS and check the server (it must offer it)',
            replace(spanOf(first), written.replace('sslmode=disable', 'sslmode=verify-full')),
          )
        : null;
      report(spanOf(first), { fixes: [edit] });
    }),
    onCall(['*.set_option'], (call, context, report) => {
      const [option, value] = call.args;
      if (option === undefined || value === undefined || isTestPath(context.path)) return;
      if (
        !/\bOPT_X_TLS_REQUIRE_CERT$/.test(context.textOf(option.node)) ||
        !/\bOPT_X_TLS_(?:NEVER|ALLOW)$/.test(context.textOf(value.node))
      )
        return;
      const text = context.textOf(value.node).replace(/OPT_X_TLS_(?:NEVER|ALLOW)$/, 'OPT_X_TLS_DEMAND');
      report(spanOf(call.callee), { message: unchecked, fixes: [review('Check the certificate', replace(spanOf(value.node), text))] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import ldap
import psycopg2
import redis

psycopg2.connect(host=host, user=user, ⟦sslmode="disable"⟧)
redis.Redis(host=host, ssl=True, ⟦ssl_cert_reqs=None⟧)
⟦ldap.set_option⟧(ldap.OPT_X_TLS_REQUIRE_CERT, ldap.OPT_X_TLS_NEVER)
`,
      fixed: `import ldap
import psycopg2
import redis

psycopg2.connect(host=host, user=user, sslmode="verify-full")
redis.Redis(host=host, ssl=True, ssl_cert_reqs="required")
ldap.set_option(ldap.OPT_X_TLS_REQUIRE_CERT, ldap.OPT_X_TLS_DEMAND)
`,
    },
    {
      code: `from sqlalchemy import create_engine

engine = create_engine(⟦"postgresql://db.internal/shop?sslmode=disable"⟧)
`,
      fixed: `from sqlalchemy import create_engine

engine = create_engine("postgresql://db.internal/shop?sslmode=verify-full")
`,
    },
  ],
  good: [
    `import psycopg2
import redis

psycopg2.connect(host="localhost", sslmode="disable")
redis.Redis(host=host, ssl=True, ssl_cert_reqs="required")
`,
    `from sqlalchemy import create_engine

engine = create_engine("postgresql://db.internal/shop?sslmode=verify-full")
`,
  ],
} satisfies Examples;
