import type { Examples, Report } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isTestFile } from '../../code/languages/python/calls.ts';
import { lastWordOf } from '../../code/last-word.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

const passwordName =
  /(?:^|_)(?:pass|pw|passwd|password|passphrase|passcode|pwd|pword|secret|token|secrete|secret_?key|api_?key|auth_?key|access_?key)\d?$/i;
const passwordWord = /pass|pwd?|pword|secret|token|key/i;
/** Which argument is the password, counted from 0, where it is mostly given without its name. */
const passwordPlaces: Readonly<Record<string, number>> = {
  'smtplib.SMTP().login': 1,
  'smtplib.SMTP_SSL().login': 1,
  'imaplib.IMAP4_SSL().login': 1,
  'imaplib.IMAP4().login': 1,
  'ftplib.FTP': 2,
  'ftplib.FTP_TLS': 2,
  'ftplib.FTP().login': 1,
  'ftplib.FTP_TLS().login': 1,
  'pymysql.connect': 2,
  'MySQLdb.connect': 2,
  'pika.PlainCredentials': 1,
  'pika.credentials.PlainCredentials': 1,
  'requests.auth.HTTPBasicAuth': 1,
  'requests.auth.HTTPDigestAuth': 1,
  'httpx.BasicAuth': 1,
  'httpx.DigestAuth': 1,
  'aiohttp.BasicAuth': 1,
  'twilio.rest.Client': 1,
  'ldap.initialize().simple_bind_s': 1,
  'ldap.initialize().bind_s': 1,
  'ldap3.Connection': 2,
  'cassandra.auth.PlainTextAuthProvider': 1,
  'neo4j.basic_auth': 1,
  'paramiko.Transport().auth_password': 1,
  'smtp.login': 1,
  '*.auth_password': 1,
  '*.simple_bind_s': 1,
};
/** Names of settings, fields and the like, which hold no password themselves. */
const otherMeaning =
  /(?:field|name|url|uri|path|file|type|label|hint|prompt|header|param|prefix|regex|pattern|_id|count|length|help|error|format|env|env_?var)$/i;

function isPassword(name: string): boolean {
  const snake = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2');
  return passwordName.test(snake) && !otherMeaning.test(snake);
}

/** Empty texts, questions, texts to fill in and names of other places hold nothing. */
function isValue(text: string): boolean {
  return text !== '' && !/^-{1,2}\w|^X-|[{<$]|^\s|\s.*\s|:\s*$|^%|^\*+$|^x{3,}$/i.test(text);
}

function check(name: string, value: SyntaxNode, context: CodeContext, report: Report): void {
  const read = context.expression(value);
  if (read.kind !== 'string' || !isPassword(name) || !isValue(read.value)) return;
  // A text like the name itself is a key or a field.
  if (
    read.value.toLowerCase().replace(/[^a-z]/g, '') === name.toLowerCase().replace(/[^a-z]/g, '') &&
    read.value.length < 20 &&
    /_|token|key/i.test(name)
  )
    return;
  report(spanOf(value));
}

export const rule = pythonRule({
  id: 'python/hard-coded-password-string',
  title: 'Password or token written into the code',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [259, 798],
  controls: ['OWASP A07:2021'],
  references: [
    'https://cwe.mitre.org/data/definitions/259.html',
    'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  ],
  message: 'A text stands here where a password belongs: whoever reads the code has it. Read it from the environment.',
  why: 'Code is copied, shared and kept for years, and with it every password that it holds. One that is compared with a text in the code opens the same door in every installation and cannot be changed.',
  remedy:
    'Read it when the program starts, and compare stored hashes instead of texts:\n\n```python\npassword = os.environ["APP_PASSWORD"]\n```',
  fix: null,
  listeners: [
    onBinding(
      [
        'password',
        'passwd',
        'pwd',
        'passphrase',
        'secret',
        'token',
        'pass_',
        'secret_key',
        'api_key',
        'auth_token',
        'access_token',
        'db_password',
        'user_password',
        'admin_password',
        'PASSWORD',
        'SECRET',
        'TOKEN',
        'SECRET_KEY',
        'API_KEY',
        'default_password',
        'root_password',
        'Password',
        'pass',
        'password1',
        'password2',
        'mysql_password',
        'smtp_password',
        'email_password',
        'private_key',
        'private_key_password',
        'apikey',
        'client_secret',
        'passwd_',
        'secrete',
        'DB_PASSWORD',
        'EMAIL_HOST_PASSWORD',
        'MYSQL_PASSWORD',
      ],
      (binding, context, report) => {
        check(binding.name, binding.value, context, report);
      },
      ['keyword', 'pair'],
    ),
    // Functions that take the password by its place.
    onCall(Object.keys(passwordPlaces), (call, context, report) => {
      const place = passwordPlaces[call.name.path] ?? passwordPlaces[`*.${call.name.path.split('.').at(-1) ?? ''}`] ?? 0;
      const argument = argumentOf(call.args, place);
      const read = argument === null ? null : context.expression(argument.node);
      if (argument === null || argument.name !== null || read?.kind !== 'string' || !isValue(read.value)) return;
      if (!isTestFile(context.path)) report(spanOf(argument.node));
    }),
    // `auth=("admin", "p4ss")` of clients for the web.
    onBinding(
      ['auth', 'basic_auth', 'http_auth'],
      (binding, context, report) => {
        const read = context.expression(binding.value);
        const [, secret, ...rest] = read.kind === 'array' ? read.elements : [];
        if (secret === undefined || rest.length > 0) return;
        const text = context.expression(secret);
        if (text.kind === 'string' && isValue(text.value) && !isTestFile(context.path)) report(spanOf(secret));
      },
      ['keyword', 'assignment'],
    ),
    // `connect("dbname=shop user=app password=…")`
    onCall(
      ['psycopg2.connect', 'psycopg.connect', 'psycopg.AsyncConnection.connect', 'pyodbc.connect', '*.connect'],
      (call, context, report) => {
        const text = argumentOf(call.args, 0);
        const known = text === null || context.expression(text.node).kind !== 'string' ? null : context.stringOf(text.node);
        if (text !== null && known !== null && /(?:^|[\s;])(?:password|pwd)=(?![\s;'"{<$%]|$)/i.test(known) && !isTestFile(context.path))
          report(spanOf(text.node));
      },
    ),
    {
      on: 'unit',
      check(context, report) {
        // Names of variables are endless, so that all assignments are looked at.
        for (const { target, value } of context.unit.assignments) {
          const name = lastWordOf(context.textOf(target))?.word ?? '';
          if (passwordWord.test(name)) check(name, value, context, report);
        }
      },
    },
    {
      on: 'function',
      check(fact, context, report) {
        for (const parameter of fact.shape.parameters) {
          for (const { name, fallback } of parameter.bindings) if (fallback !== null) check(name, fallback, context, report);
        }
      },
    },
    {
      on: 'comparison',
      check({ operator, left, right }, context, report) {
        if ((operator !== 'equal' && operator !== 'unequal') || isTestFile(context.path)) return;
        for (const [named, value] of [
          [left, right],
          [right, left],
        ] as const) {
          if (context.expression(value).kind !== 'string') continue;
          const kind = context.expression(named).kind;
          if (kind !== 'name' && kind !== 'member' && kind !== 'index') continue;
          const name = lastWordOf(context.textOf(named))?.word ?? '';
          // The token of a parser is a word of its language.
          if (/^(?:token|tok|key)$/i.test(name) && (context.stringOf(value) ?? '').length < 6) continue;
          check(name, value, context, report);
        }
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `def connect(user, password=⟦"hunter2"⟧):
    if password == ⟦"letmein"⟧:
        return open_door(user, passwd=⟦'letmein'⟧)
`,
    },
    {
      code: `password = ⟦"root"⟧
settings["password"] = ⟦"blerg"⟧
options = {"password": ⟦"blerg"⟧}
`,
    },
  ],
  good: [
    `import os

password = os.environ["APP_PASSWORD"]
password = ""
password_field = "password"
`,
    `if password == "":
    raise ValueError("no password")
connect(password=None)
`,
  ],
} satisfies Examples;
