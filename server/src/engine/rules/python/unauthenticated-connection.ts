import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { importsModule } from '../../code/languages/python/calls.ts';
import { optionListeners, optionOf } from '../../code/languages/python/options.ts';
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
  'redis.Redis',
  'redis.StrictRedis',
];
const emptyPasswordAddress = /^[a-z][a-z0-9+]{1,30}:\/\/[^:@/\s]{1,60}:@[^\s]/;

export const rule = pythonRule({
  id: 'python/unauthenticated-connection',
  title: 'Connection that nobody has to sign in for, or that is not encrypted',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [287, 521, 319],
  controls: ['OWASP A07:2021', 'OWASP A02:2021'],
  references: [
    'https://datatracker.ietf.org/doc/html/rfc4513#section-5.1.2',
    'https://grpc.io/docs/guides/auth/',
    'https://cwe.mitre.org/data/definitions/521.html',
  ],
  message: 'Nothing proves who is on the other side of this connection. Ask for a password or a certificate.',
  why: 'A server that takes an empty password takes everyone. A directory answers a bind without a password with success, so a program that only looks at the answer lets anyone in. A channel without TLS can be read and changed on its way.',
  remedy:
    'Sign in with a secret from outside the code, and use TLS:\n\n```python\ngrpc.secure_channel(address, grpc.ssl_channel_credentials())\n```',
  fix: null,
  listeners: [
    onCall(['*.simple_bind', '*.simple_bind_s', '*.bind', '*.bind_s'], (call, context, report) => {
      const isLdap = importsModule(context, 'ldap') || /(?:^|[._])ldap|initialize\(\)/.test(call.name.path);
      if (!isLdap) return;
      const password = optionOf(call, context, 'cred', 1);
      const who = optionOf(call, context, 'who', 0);
      const simple = /simple_bind/.test(call.name.path);
      if (!simple && (who === null || password === null)) return;
      const value = password === null ? undefined : context.valueOf(password.node);
      if (password === null || value === '' || value === null) report(spanOf(call.callee), { confidence: 'medium' });
    }),
    onCall(['ldap3.Connection', 'ldap3.core.connection.Connection'], (call, context, report) => {
      const authentication = optionOf(call, context, 'authentication');
      const password = optionOf(call, context, 'password', 2);
      const value = password === null ? undefined : context.valueOf(password.node);
      const anonymous = authentication !== null && /ANONYMOUS$/.test(context.textOf(authentication.node));
      const noPassword =
        password === null
          ? authentication === null && optionOf(call, context, 'sasl_mechanism') === null && !call.args.some(({ spread }) => spread)
          : value === '' || value === null;
      if (anonymous || noPassword) report(spanOf(call.callee), { confidence: 'medium' });
    }),
    onCall(['ldap.initialize'], (call, context, report) => {
      const address = call.args[0] === undefined ? null : context.stringOf(call.args[0].node);
      if (address === null || !/^ldap:\/\/(?!localhost|127\.)/.test(address) || /start_tls_s|StartTLS/.test(context.facts.text)) return;
      report(spanOf(call.callee), { message: 'Passwords travel readable to this directory. Use ldaps:// or start_tls_s().' });
    }),
    onCall(['ldap3.Server'], (call, context, report) => {
      const option = optionOf(call, context, 'use_ssl', 2);
      const address = call.args[0] === undefined ? null : context.stringOf(call.args[0].node);
      const off = option === null ? !/^ldaps:/.test(address ?? 'ldaps:') : context.valueOf(option.node) === false;
      if (!off || /start_tls|AUTO_BIND_TLS_BEFORE_BIND/.test(context.facts.text)) return;
      report(spanOf(call.callee), { message: 'Passwords travel readable to this directory. Set use_ssl, or start TLS before the bind.' });
    }),
    ...optionListeners(
      ['password', 'passwd'].map((option) => ({
        calls: databases,
        option,
        bad: [''],
        message: 'The database takes everyone who knows the user name. Give it a password from outside the code.',
      })),
    ),
    onBinding(['PASSWORD'], (binding, context, report) => {
      if (context.stringOf(binding.value) !== '' || binding.form !== 'pair') return;
      const text = context.textOf(binding.value.parent?.parent ?? binding.value);
      if (/["']ENGINE["']/.test(text) && !/sqlite|spatialite/.test(text))
        report(binding.span, { message: 'The database takes everyone who knows the user name. Give it a password from outside the code.' });
    }),
    onBinding(
      ['SQLALCHEMY_DATABASE_URI', 'DATABASE_URL', 'DATABASE_URI', 'sqlalchemy_database_uri', 'MONGO_URI'],
      (binding, context, report) => {
        if (emptyPasswordAddress.test(context.stringOf(binding.value) ?? ''))
          report(binding.span, {
            message: 'The database takes everyone who knows the user name. Give it a password from outside the code.',
          });
      },
    ),
    onCall(['sqlalchemy.create_engine', '*.MongoClient'], (call, context, report) => {
      const first = call.args[0]?.node;
      if (first !== undefined && emptyPasswordAddress.test(context.stringOf(first) ?? '')) report(spanOf(first));
    }),
    onCall(
      ['grpc.insecure_channel', 'grpc.aio.insecure_channel', '*.add_insecure_port', 'grpc.local_channel_credentials'],
      (call, context, report) => {
        const address = call.args[0] === undefined ? null : context.stringOf(call.args[0].node);
        if (address !== null && /^(?:localhost|127\.0\.0\.1|\[?::1|unix:)/.test(address)) return;
        report(spanOf(call.callee), { message: 'What is sent here can be read and changed on its way. Use TLS outside one machine.' });
      },
    ),
    ...optionListeners([
      {
        calls: ['*.KafkaProducer', '*.KafkaConsumer', '*.KafkaAdminClient'],
        option: 'security_protocol',
        bad: ['PLAINTEXT', 'SASL_PLAINTEXT'],
        message: 'What is sent here can be read and changed on its way. Use SSL or SASL_SSL.',
      },
      {
        calls: ['pysnmp.hlapi.CommunityData', 'CommunityData'],
        option: 'mpModel',
        place: 2,
        bad: [0, 1],
        message: 'SNMP 1 and 2 send their password readable. Use version 3 with UsmUserData.',
      },
    ]),
  ],
});

export const examples = {
  bad: [
    {
      code: `import ldap
import grpc

⟦connection.simple_bind_s⟧("cn=admin", "")
channel = ⟦grpc.insecure_channel⟧("orders.internal:50051")
`,
    },
    {
      code: `import pymysql

pymysql.connect(host=host, user="shop", ⟦password=""⟧)
`,
    },
  ],
  good: [
    `import ldap
import grpc

connection.simple_bind_s("cn=admin", password)
channel = grpc.secure_channel("orders.internal:50051", credentials)
`,
    `import pymysql

pymysql.connect(host=host, user="shop", password=os.environ["DB_PASSWORD"])
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "PASSWORD": ""}}
`,
  ],
} satisfies Examples;
