import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { optionListeners } from '../../code/languages/python/options.ts';
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
  /^(?:postgres(?:ql)?|mysql|mongodb)[+\w]{0,20}:\/\/(?![^/]{0,120}(?:localhost|127\.0\.0\.1))[^\s]{1,120}[?&](?:sslmode=disable|ssl=false|tls=false|ssl_mode=DISABLED)\b|\bhost=(?!localhost|127\.)\S{1,100}[^\n]{0,120}\bsslmode=disable\b/i;

const confluentSettings: readonly (readonly [key: string, bad: readonly (string | boolean | number)[], good: string])[] = [
  ['ssl.endpoint.identification.algorithm', ['none', ''], '"https"'],
  ['enable.ssl.certificate.verification', [false, 'false'], 'True'],
];

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
          message: unchecked,
          fix: { kind: 'review', title: 'Check the certificate', value: '"required"' },
        },
        {
          calls: ['*.MongoClient', '*.AsyncIOMotorClient', '*.MotorClient'],
          option: 'authMechanism',
          bad: ['MONGODB-CR', 'PLAIN'],
          message: 'This way of signing in gives the password away. Use SCRAM-SHA-256.',
          fix: { kind: 'review', title: 'Use SCRAM-SHA-256', value: '"SCRAM-SHA-256"' },
        },
        {
          calls: ['distributed.Security', 'distributed.security.Security', 'dask.distributed.Security'],
          option: 'require_encryption',
          bad: [false],
          fix: { kind: 'review', title: 'Require TLS', value: 'True' },
        },
      ],
      { skipsTests: true },
    ),
    // Confluent's client is given a dictionary.
    onCall(['*.Producer', '*.Consumer', '*.AdminClient', '*.SerializingProducer', '*.DeserializingConsumer'], (call, context, report) => {
      const settings = call.args[0]?.node;
      if (settings === undefined || isTestPath(context.path)) return;
      for (const [key, bad, good] of confluentSettings) {
        const pair = context.pair(settings, key);
        const value = pair?.value == null ? undefined : context.valueOf(pair.value);
        if (pair?.value == null || value === undefined || value === null || !bad.includes(value)) continue;
        report(pair.span, { message: unchecked, fixes: [review('Check the certificate', replace(spanOf(pair.value), good))] });
      }
    }),
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
  ],
});

export const examples = {
  bad: [
    {
      code: `import pymongo
import redis

redis.Redis(host=host, ssl=True, ⟦ssl_cert_reqs=None⟧)
pymongo.MongoClient(address, ⟦authMechanism="MONGODB-CR"⟧)
`,
      fixed: `import pymongo
import redis

redis.Redis(host=host, ssl=True, ssl_cert_reqs="required")
pymongo.MongoClient(address, authMechanism="SCRAM-SHA-256")
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

psycopg2.connect("host=localhost dbname=shop sslmode=disable")
redis.Redis(host=host, ssl=True, ssl_cert_reqs="required")
`,
    `from sqlalchemy import create_engine

engine = create_engine("postgresql://db.internal/shop?sslmode=verify-full")
`,
  ],
} satisfies Examples;
