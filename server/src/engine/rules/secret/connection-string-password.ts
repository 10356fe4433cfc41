import type { Examples } from '../../model/rule.ts';
import { secretRule, type Candidate, type Judgement } from '../../secrets/rule.ts';
import { judgeWrittenPassword, outsideSamples, placed } from '../../secrets/written-password.ts';

/** Keys of connection strings that name a server, a database or a user, with their value. */
const host =
  /(?:^|[;\s"'?&])(?:server|data source|datasource|host(?:name|addr)?|addr(?:ess)?|network address|endpoint)\s?=\s?(?:tcp:|np:)?([^;\s"'&,]{1,120})/i;
const user = /(?:^|[;\s"'?&])(?:user ?id|uid|user|username|user ?name)\s?=\s?([^;\s"'&,]{1,120})/i;
const database = /(?:^|[;\s"'?&])(?:database(?:name)?|initial catalog|db_?name|attachdbfilename|driver|provider|dsn|sslmode|port)\s?=/i;
const databaseScheme = /\bjdbc:[\w:]{2,30}|\b(?:snowflake|odbc|mssql|sqlserver|ado):/i;

/** The text around `at` that one quoted string or one line can hold. */
function stringAround(text: string, start: number, end: number): { before: string; after: string } {
  const before = text.slice(Math.max(0, start - 300), start);
  const after = text.slice(end, end + 300);
  const first = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('"'), before.lastIndexOf('`'));
  const last = after.search(/["`\n]/);
  return { before: before.slice(first + 1), after: last < 0 ? after : after.slice(0, last) };
}

/** True when every word before a keyword string's password is a setting: `host=a user=b`. */
function isKeywordString(before: string): boolean {
  const words = before
    .slice(before.search(/[a-z_]{2,20}\s?=/i))
    .trim()
    .split(/\s{1,10}/);
  return words.length > 0 && words.every((word) => /^['"]?[a-z_]{2,20}=\S{0,120}[^\s,(]$/.test(word));
}

/** Judges `user:password@tcp(host:port)/database`, as Go's driver for MySQL writes it. */
function judgeGoAddress(text: string, end: number): Judgement | null {
  const login = /(?:^|["'`=\s])([\w.-]{1,60}):([^\s"'`@]{3,100})$/.exec(text.slice(Math.max(0, end - 170), end));
  const password = login?.[2];
  if (login === null || password === undefined) return null;
  const host = /^@\w{3,4}\(([\w.-]{1,100})/.exec(text.slice(end, end + 110))?.[1];
  return placed(judgeWrittenPassword(password, { user: login[1] ?? '', host: host ?? '' }), { start: end - password.length, end });
}

/** Judges one candidate, wherever it stands. */
function judgeCandidate({ text, match, span, value }: Candidate): Judgement | null {
  if (value.startsWith('@')) return judgeGoAddress(text, match.start);
  const lead = text.slice(match.start, span.start);
  const oracle = /^jdbc:oracle:[a-z0-9]{2,5}:(.{1,60})\/$/i.exec(lead)?.[1];
  if (oracle !== undefined) {
    const parts = /^(.{2,100}?)@(?:\/\/)?([\w.-]{0,100})/.exec(text.slice(span.start, span.end + 110));
    const password = parts?.[1];
    if (password === undefined) return null;
    return placed(judgeWrittenPassword(password, { user: oracle, host: parts?.[2] ?? '' }), {
      start: span.start,
      end: span.start + password.length,
    });
  }
  // Code that goes on behind the string: `"&password=" + encode(password)`, `password=password).items()`.
  if (/^[+.,]|\w\(|\)\./.test(value)) return null;
  const { before, after } = stringAround(text, span.start, span.end);
  const around = `${before};${after}`;
  const hostName = host.exec(around)?.[1];
  const userName = user.exec(around)?.[1];
  const isQuery = /[?&]\s{0,3}\w{3,8}\s?=\s?$/.test(lead.replace(/['"{\\]{1,2}$/, ''));
  const isSemicolons = after.startsWith(';') || /;[^;]{0,20}$/.test(lead);
  const isSeparate = isQuery
    ? databaseScheme.test(before)
    : isSemicolons || isKeywordString(before.slice(0, before.search(/\s(?:password|pwd)\s?=[^=]{0,3}$/i)));
  const isConnection = isSeparate && (isQuery || hostName !== undefined || (userName !== undefined && database.test(around)));
  if (
    /^\{[\w.]{0,40}$/.test(value) ||
    (/\{$/.test(lead) && /^\w{0,30}$/.test(value) && text.charAt(span.end) === '}' && /\{\w{0,30}\}/.test(before))
  )
    return null;
  const urlHost = isQuery || databaseScheme.test(before) ? /:\/\/([\w.-]{1,100})/.exec(before)?.[1] : undefined;
  const judged = judgeWrittenPassword(value, { user: userName ?? '', host: hostName ?? urlHost ?? '' });
  // Settings of other things than a database are judged as a rule for names would do it.
  return judged === null || isConnection ? placed(judged, span) : { ...judged, span, whole: span, noun: 'password' };
}

export const rule = secretRule({
  id: 'secret/connection-string-password',
  title: 'Password in a connection string',
  severity: 'warning',
  confidence: 'high',
  references: [
    'https://learn.microsoft.com/dotnet/framework/data/adonet/connection-string-syntax',
    'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING',
    'https://dev.mysql.com/doc/connector-j/en/connector-j-reference-jdbc-url-format.html',
  ],
  noun: 'password in a connection string',
  environmentVariable: 'DB_PASSWORD',
  why: 'The string names the server, the user and the password: all that is needed to sign in. Connection strings also end up in logs and error messages.',
  remedy: 'Change the password, and read the whole string from the environment or a secret store.',
  keywords: ['password=', 'password =', 'pwd=', 'pwd =', 'jdbc:oracle:', '@tcp(', '@unix('],
  pattern:
    /(?:[;?&]\s{0,3}(?:password|pwd)\s?=\s?|\w=[^\s"'`]{1,120}\s(?:password|pwd)=|jdbc:oracle:(?:thin|oci8?):[\w$#%{}-]{1,60}\/)(?:['{]|\\?")?(?<secret>[^\s;"'`<>\\&}]{3,120})|@(?:tcp|unix)\(/i,
  around: { before: 180, after: 140 },
  continuation: 'none',
  judge(candidate) {
    return outsideSamples(judgeCandidate(candidate), candidate);
  },
});

export const examples = {
  bad: [
    {
      path: 'dump.sh',
      code: 'pg_dump "host=db.acme-shop.net dbname=shop user=shop password=⟦Zk4hN!¦8wQe2v⟧" > shop.sql\n',
      fixed: 'pg_dump "host=db.acme-shop.net dbname=shop user=shop password=${DB_PASSWORD:?}" > shop.sql\n',
    },
    {
      path: 'app.config',
      code: '<add name="shop" connectionString="Server=db.acme-shop.net;Database=shop;User Id=shop;Password=⟦vK9¦#mQ2x!Lr7⟧;" />\n',
    },
    { path: 'Startup.cs', code: 'var text = "Data Source=db.acme-shop.net;uid=shop;pwd=⟦Tr7!vq¦Lm29zK⟧";\n' },
    { path: 'settings.py', code: 'DSN = "host=db.acme-shop.net dbname=shop user=shop password=⟦Zk4hN!¦8wQe2v⟧"\n' },
    { path: 'Shop.java', code: 'String url = "jdbc:mysql://db.acme-shop.net/shop?user=shop&password=⟦Zk4hN!¦8wQe2v⟧";\n' },
    { path: 'Shop.java', code: 'String url = "jdbc:oracle:thin:shop/⟦Zk4hN!¦8wQe2v⟧@db.acme-shop.net:1521:orcl";\n' },
  ],
  good: [
    { path: 'app.config', code: '<add connectionString="Server=db;Database=shop;Integrated Security=true" />\n' },
    {
      path: 'Startup.cs',
      code: 'var text = $"Server={server};User Id={user};Password={password}";\nvar b = "Server=.;User Id=sa;Password=" + p;\n',
    },
    { path: 'app.config', code: '<add connectionString="Server=myServer;Database=myDb;User Id=myUser;Password=myPassword;" />\n' },
    { path: 'run.sh', code: 'psql "host=db.acme-shop.net user=shop password=$PGPASSWORD"\n' },
    { path: 'notes.txt', code: 'user = name; password = secret; host = where\n' },
  ],
} satisfies Examples;
