import type { Examples } from '../../model/rule.ts';
import { isVariable, judgeLogin, judgeWrittenPassword, outsideSamples, placed, readArguments } from '../../secrets/written-password.ts';
import { isPlaceholder, speaksOfPlaceholder } from '../../model/placeholder.ts';
import { judgeCredentialValue } from '../../secrets/credential-value.ts';
import { secretRule, type Candidate, type Judgement } from '../../secrets/rule.ts';

/** Where user and password stand among the arguments, from 0; no user where the call has none. */
interface Call {
  readonly user?: number;
  readonly password: number;
  /** The first argument names the server. */
  readonly host?: number;
  /** The argument is `user:password`, which the call encodes for a header. */
  readonly isPair?: true;
  /** The password is a generated key. */
  readonly isKey?: true;
  /** What the first argument looks like where it is a literal. */
  readonly first?: RegExp;
}

const userFirst: Call = { user: 0, password: 1 };
const hostFirst: Call = { host: 0, user: 1, password: 2 };

const calls: Readonly<Record<string, Call>> = {
  'networkcredential(': userFirst,
  'directoryentry(': hostFirst,
  'usernamepasswordcredentials(': userFirst,
  'usernamepasswordtoken(': userFirst,
  'usernamepasswordauthenticator(': userFirst,
  'passwordauthentication(': userFirst,
  'credentials.basic(': userFirst,
  'httpbasicauth(': userFirst,
  'httpdigestauth(': userFirst,
  'httpproxyauth(': userFirst,
  'httpntlmauth(': userFirst,
  'basicauth(': userFirst,
  'digestauth(': userFirst,
  'basicauthenticator(': userFirst,
  'plaincredentials(': userFirst,
  'plaintextauthprovider(': userFirst,
  'basic_auth(': userFirst,
  'basic_auth ': userFirst,
  'auth=(': userFirst,
  'auth = (': userFirst,
  'auth_basic(': userFirst,
  '.login(': userFirst,
  'plainauth(': { user: 1, password: 2, host: 3 },
  'createcredential(': { user: 0, password: 2 },
  'basicawscredentials(': { user: 0, password: 1, isKey: true },
  'basicsessioncredentials(': { user: 0, password: 1, isKey: true },
  'awsbasiccredentials.create(': { user: 0, password: 1, isKey: true },
  'newstaticcredentials(': { user: 0, password: 1, isKey: true },
  'newstaticcredentialsprovider(': { user: 0, password: 1, isKey: true },
  'drivermanager.getconnection(': { ...hostFirst, first: /^jdbc:/ },
  'mysqli_connect(': hostFirst,
  'mysql_connect(': hostFirst,
  'mysql_pconnect(': hostFirst,
  'new mysqli(': hostFirst,
  'real_connect(': hostFirst,
  'new pdo(': { ...hostFirst, first: /^\w{3,10}:/ },
  'dbi->connect(': { ...hostFirst, first: /^dbi:/i },
  'pymysql.connect(': hostFirst,
  'mysqldb.connect(': hostFirst,
  'ftplib.ftp(': hostFirst,
  'ftp_tls(': hostFirst,
  'sftpclient(': hostFirst,
  'sshclient(': hostFirst,
  'oracle.connect(': { user: 0, password: 1, host: 2 },
  'oracledb.connect(': { user: 0, password: 1, host: 2 },
  'oci_connect(': { user: 0, password: 1, host: 2 },
  'oci_pconnect(': { user: 0, password: 1, host: 2 },
  'ftp_login(': { user: 1, password: 2 },
  'ssh2_auth_password(': { user: 1, password: 2 },
  'ldap_bind(': { user: 1, password: 2 },
  'imap_open(': hostFirst,
  'odbc_connect(': hostFirst,
  'simple_bind_s(': userFirst,
  'simple_bind(': userFirst,
  'btoa(': { password: 0, isPair: true },
  'b64encode(': { password: 0, isPair: true },
  'base64_encode(': { password: 0, isPair: true },
  'buffer.from(': { password: 0, isPair: true },
};

/** Longest first: of two that start alike the longer one is meant. */
const keywords = Object.keys(calls).sort((left, right) => right.length - left.length);

/** The host of an address, of a connection string or of a name alone. */
function hostOf(text: string): string {
  return /(?:\/\/|@|host=|server=)([\w.-]{1,200})/i.exec(text)?.[1] ?? (/^[\w.-]{1,200}$/.test(text) ? text : '');
}

function judge(call: Call, text: string, start: number, endsWithLine: boolean): Judgement | null {
  const found = readArguments(text, start, Math.max(call.password, call.host ?? 0) + 1, endsWithLine);
  const password = found[call.password];
  const user = call.user === undefined ? undefined : found[call.user];
  const host = call.host === undefined ? undefined : found[call.host];
  // A keyword argument or an expression in place of the user says nothing; a literal password must be one.
  if (password?.isLiteral !== true || password.text.length < 4 || /[\s]/.test(password.text)) return null;
  if (call.isPair === true) {
    const isHeader = /\bbasic\b|authorization|\bbase64\b/i.test(text.slice(Math.max(0, start - 120), password.span.end + 40));
    return isHeader && /^[\w.@+-]{1,80}:[^\s:]{4,120}$/.test(password.text) ? judgeLogin(password.text, password.span.start) : null;
  }
  if (call.first !== undefined && host?.isLiteral === true && !call.first.test(host.text)) return null;
  // Only a name can stand in the user's place: calls and literals of other kinds make another call of it.
  if (user !== undefined && !user.isLiteral && !/^[&*@$]?[\w.$>:-]{1,80}$/.test(user.text)) return null;
  if (user?.isLiteral === true && (/\s/.test(user.text) || user.text.length > 100)) return null;
  const userName = user?.isLiteral === true ? user.text : '';
  if (call.isKey === true) {
    if (isVariable(password.text) || isPlaceholder(password.text) || speaksOfPlaceholder(userName)) return null;
    const likelihood = judgeCredentialValue('secret', 'secret', password.text);
    if (likelihood === 'unlikely') return null;
    return placed(likelihood === 'likely' ? {} : { severity: 'hint', confidence: 'low' }, password.span);
  }
  const judged = judgeWrittenPassword(password.text, { user: userName, host: host?.isLiteral === true ? hostOf(host.text) : '' });
  return placed(judged, password.span);
}

/** Judges one candidate, wherever it stands. */
function judgeCandidate({ text, match, value }: Candidate): Judgement | null {
  const keyword = value.toLowerCase();
  const call = calls[keyword];
  // The keyword is the end of a longer name: `isbasicauth(`, `myLogin(` are other calls.
  const before = text.charAt(match.start - 1);
  if (
    call === undefined ||
    (/^\w/.test(keyword) && /[A-Za-z0-9]/.test(before) && !/^(?:http|plain|basic|username|oracle|auth|usernamepassword)/.test(keyword))
  )
    return null;
  if (keyword === 'basic_auth ' && !/^\s{0,3}["']/.test(text.slice(match.end, match.end + 4))) return null;
  if (/^auth ?= ?\($/.test(keyword) && /[\w.]/.test(before) && before !== '_') return null;
  return judge(call, text, match.end, keyword.endsWith(' '));
}

export const rule = secretRule({
  id: 'secret/credential-constructor',
  title: 'User and password passed to a call',
  severity: 'warning',
  confidence: 'medium',
  references: [
    'https://cwe.mitre.org/data/definitions/259.html',
    'https://learn.microsoft.com/dotnet/api/system.net.networkcredential',
    'https://requests.readthedocs.io/en/latest/user/authentication/',
  ],
  noun: 'password in a call that signs in',
  environmentVariable: 'PASSWORD',
  why: 'The call signs in with this user and password: everyone who can read the source, its history or the built program has them too.',
  remedy: 'Change the password, and read user and password from the environment or a secret store.',
  keywords: keywords as [string, ...string[]],
  pattern: new RegExp(keywords.map((keyword) => keyword.replace(/[.()]/g, '\\$&')).join('|'), 'i'),
  around: { before: 0, after: 0 },
  continuation: 'none',
  judge(candidate) {
    return outsideSamples(judgeCandidate(candidate), candidate);
  },
});

export const examples = {
  bad: [
    {
      path: 'Mail.cs',
      code: 'client.Credentials = new NetworkCredential("deploy", "⟦vK9¦#mQ2x!Lr7⟧");\n',
      fixed: 'using System;\n\nclient.Credentials = new NetworkCredential("deploy", Environment.GetEnvironmentVariable("PASSWORD"));\n',
    },
    {
      path: 'Shop.java',
      code: 'return new PasswordAuthentication("deploy", "⟦Tr7!vq¦Lm29zK⟧".toCharArray());\n',
      fixed: 'return new PasswordAuthentication("deploy", System.getenv("PASSWORD").toCharArray());\n',
    },
    {
      path: 'Shop.java',
      code: 'var link = DriverManager.getConnection("jdbc:mysql://db.acme-shop.net/shop", "shop", "⟦Zk4hN!¦8wQe2v⟧");\n',
      fixed: 'var link = DriverManager.getConnection("jdbc:mysql://db.acme-shop.net/shop", "shop", System.getenv("PASSWORD"));\n',
    },
    {
      path: 'client.py',
      code: "import requests\n\nrequests.get(url, auth=('deploy', '⟦Tr7!vq¦Lm29zK⟧'))\n",
      fixed: "import os\nimport requests\n\nrequests.get(url, auth=('deploy', os.environ['PASSWORD']))\n",
    },
    {
      path: 'mail.py',
      code: 'smtp.login("deploy@acme-shop.net", "⟦Zk4hN!¦8wQe2v⟧")\n',
      fixed: 'import os\n\nsmtp.login("deploy@acme-shop.net", os.environ["PASSWORD"])\n',
    },
    { path: 'main.go', code: 'request.SetBasicAuth("deploy", "⟦Tr7!vq¦Lm29zK⟧")\n' },
    {
      path: 'db.php',
      code: "<?php $link = mysqli_connect('db.acme-shop.net', 'shop', '⟦Zk4hN!¦8wQe2v⟧', 'shop');\n",
      fixed: "<?php $link = mysqli_connect('db.acme-shop.net', 'shop', getenv('PASSWORD'), 'shop');\n",
    },
    {
      path: 'client.rb',
      code: "request.basic_auth 'deploy', '⟦Tr7!vq¦Lm29zK⟧'\n",
      fixed: "request.basic_auth 'deploy', ENV.fetch('PASSWORD')\n",
    },
  ],
  good: [
    { path: 'Mail.cs', code: 'var a = new NetworkCredential(user, password);\nvar b = new NetworkCredential("user", "password");\n' },
    { path: 'client.py', code: "requests.get(url, auth=('user', 'pass'))\nrequests.get(url, auth=(user, os.environ['PASSWORD']))\n" },
    { path: 'db.php', code: "<?php $link = new PDO('mysql:host=localhost', 'root', '');\n$b = new mysqli($host, $user, $password);\n" },
    {
      path: 'main.go',
      code: 'request.SetBasicAuth(os.Getenv("USER"), os.Getenv("PASSWORD"))\nform.Login("name", "Please enter the password")\n',
    },
  ],
} satisfies Examples;
