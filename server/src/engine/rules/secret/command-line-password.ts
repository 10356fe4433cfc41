import type { Examples } from '../../model/rule.ts';
import { withoutEnd } from '../../parse/text-end.ts';
import { secretRule, type Candidate, type Judgement } from '../../secrets/rule.ts';
import { judgeLogin, judgeWrittenPassword, outsideSamples, placed } from '../../secrets/written-password.ts';

/** Longest command that is read, in UTF-16 units. */
const longestCommand = 400;

/** Where a command's password stands: `value` of the match, `user` where it is known. */
interface Form {
  /** Matched against the command from the keyword on. */
  readonly after?: RegExp;
  /** Matched against the text before the keyword. */
  readonly before?: RegExp;
  /** The value is `user:password`. */
  readonly isPair?: true;
  /** Only a password that is hard to take for anything else. */
  readonly isLoose?: true;
}

const value = /(?<value>[^\s"'`\\;|&<>(),]{3,200})/.source;
const quote = /\\?["']?/.source;
/** Between an option and its value, also as items of a list: `-p x`, `-p=x`, `"-p", "x"`. */
const gap = /(?:[\s=]{1,4}\\?["']?|\\?["'],\s{0,8}\\?["'])/.source;
/** Arguments that may stand before the option. */
const some = String.raw`[^\n|;]{0,200}?[\s"']`;

const after = (source: string, flags = ''): Form => ({ after: new RegExp(`^${source}`, flags) });

const ldap = after(`\\w{3,8}${some}-w${gap}${value}`);
const login = after(`[\\w ]{3,24}login\\b${some}(?:-p|--password)${gap}${value}`);
const mysql = after(`\\w{5,12}(?:\\.exe)?\\s(?:[^\\n|;]{0,200}?\\s)?(?:-p${quote}|--password=${quote})${value}`);
const variable = after(`[A-Z_]{7,13}(?:["'\\]]{0,2}\\s{0,2}(?::|=)\\s{0,2}${quote}|["'],\\s{0,2}["'])${value}`);
const sevenZip = after(`7za?\\s[ax]\\s(?:[^\\n|;]{0,120}?\\s)?-p${quote}${value}`);
const snmp = after(`snmp\\w{3,4}${some}-[AX]\\s{0,3}${quote}${value}`);
const upperP = after(`\\w{2,9}(?:\\.exe)?\\s(?:[^\\n|;]{0,200}?\\s)?-P\\s{0,2}${quote}${value}`);
const pipe = (command: string): RegExp =>
  new RegExp(`(?:echo|printf)\\s{1,3}(?:-[ne]{1,2}\\s{1,3})?${quote}${value}(?:\\\\n)?${quote}\\s{0,3}\\|\\s{0,3}${command}$`);

/** The keywords of commands and what may follow or precede them. */
const forms: Readonly<Record<string, readonly Form[]>> = {
  sshpass: [
    after(`sshpass["']?,?\\s{1,8}\\[?(?:["']?-[a-oq-z]["']?,?\\s{1,4}){0,2}["']?-p(?:\\s{0,4}${quote}|["'],\\s{0,4}["'])${value}`),
    variable,
  ],
  mysql: [mysql],
  mariadb: [mysql],
  pgpassword: [variable],
  mysql_pwd: [variable],
  rediscli_auth: [variable],
  'redis-cli': [after(`redis-cli${some}(?:-a|--pass)${gap}${value}`)],
  'docker login': [login],
  'podman login': [login],
  'buildah login': [login],
  'nerdctl login': [login],
  'skopeo login': [login],
  'oras login': [login],
  'registry login': [login],
  'argocd login': [login],
  'acr login': [login],
  'az login': [login],
  'oc login': [login],
  'cf login': [login],
  'convertto-securestring': [
    after(`convertto-securestring\\s{1,4}(?:-(?:string|asplaintext|force)\\s{1,4}){0,3}["'](?<value>[^"'\`\\n]{3,120})["']`, 'i'),
    { before: /(?:^|[\s(=])["'](?<value>[^\s"'`]{3,120})["']\s{0,3}\|\s{0,3}$/ },
  ],
  ' -password ': [{ ...after(` -password\\s{1,3}${quote}${value}`, 'i'), isLoose: true }],
  'net user ': [after(`net user\\s{1,3}\\S{1,60}\\s{1,3}${quote}${value}${quote}\\s{1,3}/(?:add|y|active)`, 'i')],
  'net use ': [after(`net use\\s[^\\n]{0,120}?/user:\\S{1,60}\\s{1,3}${quote}${value}`, 'i')],
  'cmdkey ': [after(`cmdkey\\s[^\\n]{0,160}?/pass(?:word)?:${quote}${value}`, 'i')],
  'schtasks ': [after(`schtasks\\s[^\\n]{0,300}?/rp\\s{1,3}${quote}${value}`, 'i')],
  'openssl enc': [after(`openssl enc${some}-k${gap}${value}`)],
  'openssl passwd': [
    after(
      `openssl passwd\\s{1,3}(?:-(?:\\d|apr1|crypt|noverify)\\s{1,3}|-salt\\s{1,3}\\S{1,20}\\s{1,3}){0,4}${quote}(?<value>[^\\s"'\`\\\\;|&<>(),-][^\\s"'\`\\\\;|&<>(),]{3,120})`,
    ),
  ],
  'lftp ': [after(`lftp${some}-u${gap}[\\w.@-]{1,60},${value}`)],
  snmpget: [snmp],
  snmpwalk: [snmp],
  snmpset: [snmp],
  '-passin': [after(`-passin${gap}pass:${value}`)],
  '-passout': [after(`-passout${gap}pass:${value}`)],
  '-pass pass:': [after(`-pass pass:${value}`)],
  '-storepass ': [after(`-storepass\\s{1,3}${quote}${value}`)],
  '-keypass ': [after(`-keypass\\s{1,3}${quote}${value}`)],
  '-deststorepass ': [after(`-deststorepass\\s{1,3}${quote}${value}`)],
  '-srcstorepass ': [after(`-srcstorepass\\s{1,3}${quote}${value}`)],
  'zip ': [after(`zip\\s{1,3}(?:-[\\w.-]{1,12}\\s{1,3}){0,4}-\\w{0,6}P\\s{0,3}${quote}${value}`)],
  '7z a ': [sevenZip],
  '7z x ': [sevenZip],
  '7za a ': [sevenZip],
  '7za x ': [sevenZip],
  ldapsearch: [ldap],
  ldapadd: [ldap],
  ldapmodify: [ldap],
  ldapwhoami: [ldap],
  ldapdelete: [ldap],
  ldappasswd: [ldap, after(`ldappasswd${some}-s${gap}${value}`)],
  'slappasswd ': [after(`slappasswd${some}-s${gap}${value}`)],
  smbclient: [after(`smbclient${some}-U\\s{0,3}${quote}[\\w.\\\\/-]{1,60}%${value}`)],
  rpcclient: [after(`rpcclient${some}-U\\s{0,3}${quote}[\\w.\\\\/-]{1,60}%${value}`)],
  'sqlcmd ': [upperP],
  'sqlcmd.exe ': [upperP],
  'bcp ': [upperP],
  'ipmitool ': [upperP],
  'sqlplus ': [
    after(`sqlplus\\s{1,3}(?:-\\w{1,8}\\s{1,3}){0,3}${quote}\\w{1,40}/(?<value>[^\\s"'\`\\\\;|&<>(),@/]{3,100})(?:@|["'\\s]|$)`),
  ],
  mongo: [after(`mongo(?:sh|dump|restore|export|import)?\\s[^\\n|;]{0,200}?\\s(?:-p|--password)[\\s=]${quote}${value}`)],
  'plink ': [after(`plink${some}-pw${gap}${value}`)],
  'pscp ': [after(`pscp${some}-pw${gap}${value}`)],
  xfreerdp: [after(`xfreerdp\\s[^\\n|;]{0,200}?/p:${quote}${value}`)],
  htpasswd: [
    after(
      `htpasswd\\s{1,3}(?:-[a-zA-Z]{1,6}\\s{1,3}(?:\\d{1,2}\\s{1,3})?){0,3}-[a-zA-Z]{0,4}b[a-zA-Z]{0,4}\\s{1,3}(?:\\S{1,80}\\s{1,3})?[\\w.@-]{1,40}\\s{1,3}${quote}${value}`,
    ),
  ],
  'send "': [{ after: /^send "(?<value>[^\s"'`\\]{4,100})\\[rn]/ }],
  'send -- "': [{ after: /^send -- "(?<value>[^\s"'`\\]{4,100})\\[rn]/ }],
  'sudo -s': [{ before: pipe('') }],
  'passwd --stdin': [{ before: pipe('(?:sudo\\s)?') }],
  '--password-stdin': [{ before: pipe('[\\w. /$"{}-]{5,120}') }],
  chpasswd: [
    { before: pipe('(?:sudo\\s{1,3})?(?:/usr)?(?:/sbin/)?'), isPair: true },
    { ...after(`chpasswd(?:\\s-\\w)?\\s{0,3}<<<\\s{0,3}${quote}${value}`), isPair: true },
    {
      ...after(`chpasswd:\\s{1,20}(?:expire:\\s\\w{4,5}\\s{1,20})?list:\\s{0,3}[|>]-?\\s{1,30}(?<value>[\\w-]{1,32}:[^\\s:'"\`]{4,100})`),
      isPair: true,
    },
  ],
};

/** Longest first: of two that start alike the longer one is meant. */
const keywords = Object.keys(forms).sort((left, right) => right.length - left.length);

/** A command up to the end of the line that no sign continues. */
function commandFrom(text: string, start: number): string {
  const piece = text.slice(start, start + longestCommand);
  if (/^chpasswd:/.test(piece)) return piece;
  for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) {
    if (!/[\\^`,[]\s*$/.test(piece.slice(Math.max(0, at - 20), at))) return piece.slice(0, at);
  }
  return piece;
}

/** True when the program before `send` waited for a password. */
function isAfterPrompt(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  const expected = withoutEnd(before.slice(Math.max(0, before.lastIndexOf('expect'))), /[\s{]/);
  return /^expect[^\n]{0,80}(?:assw|assphrase)[^\n]{0,60}$/.test(expected);
}

function judgeForm(form: Form, keyword: string, text: string, start: number): Judgement | null {
  const from = form.after === undefined ? Math.max(0, start - 260) : start;
  const piece = form.after === undefined ? text.slice(from, start) : commandFrom(text, start);
  const line = form.after === undefined ? piece.slice(piece.lastIndexOf('\n') + 1) : piece;
  const match = (form.after ?? form.before)?.exec(line);
  const found = match?.groups?.['value'];
  if (match == null || found === undefined) return null;
  if (keyword.startsWith('send') && !isAfterPrompt(text, start)) return null;
  const inMatch = form.after === undefined ? match[0].indexOf(found) : match[0].lastIndexOf(found);
  const at = from + piece.length - line.length + match.index + inMatch;
  if (form.isPair) return judgeLogin(found, at);
  // What goes on behind the value is put in its place by a shell or a program.
  const isCut = /["']/.test(text.charAt(at - 1)) && /\s/.test(text.charAt(at + found.length));
  if (isCut || /^[(<`]/.test(text.slice(at + found.length, at + found.length + 1))) return null;
  if (/^(?:pass|env|file|stdin|fd|@)/.test(found) && /:/.test(found)) return null;
  const judged = judgeWrittenPassword(found);
  if (judged === null) return null;
  const isOdd = form.isLoose && !/["']/.test(text.charAt(at - 1)) && /[:=.,]$|^[-/]/.test(found);
  return isOdd ? null : placed(judged, { start: at, end: at + found.length });
}

/** Judges one candidate, wherever it stands. */
function judgeCandidate({ text, match, value: found }: Candidate): Judgement | null {
  const start = match.start;
  if (/^\w/.test(found) && /[\w-]/.test(text.charAt(start - 1)) && !/^zip/i.test(found)) return null;
  const keyword = found.toLowerCase();
  for (const form of forms[keyword] ?? []) {
    const judged = judgeForm(form, keyword, text, start);
    if (judged !== null) return judged;
  }
  return null;
}

export const rule = secretRule({
  id: 'secret/command-line-password',
  title: 'Password on a command line',
  severity: 'warning',
  confidence: 'medium',
  references: [
    'https://cwe.mitre.org/data/definitions/214.html',
    'https://dev.mysql.com/doc/refman/8.4/en/password-security-user.html',
    'https://docs.docker.com/reference/cli/docker/login/#password-stdin',
  ],
  noun: 'password on a command line',
  environmentVariable: 'PASSWORD',
  why: 'Everyone who reads the script can sign in with it, and while the command runs every user of the machine sees it in the list of processes. It also stays in the history of the shell.',
  remedy:
    'Change the password, and hand it to the command through the environment, its standard input or a file that only its owner can read.',
  keywords: keywords as [string, ...string[]],
  pattern: new RegExp(keywords.map((keyword) => keyword.replace(/[.]/g, '\\.')).join('|'), 'i'),
  around: { before: 0, after: 0 },
  continuation: 'none',
  judge(candidate) {
    return outsideSamples(judgeCandidate(candidate), candidate);
  },
});

export const examples = {
  bad: [
    {
      path: 'deploy.sh',
      code: "sshpass -p '⟦vK9¦#mQ2x!Lr7⟧' ssh deploy@host.acme-shop.net uptime\n",
      fixed: 'sshpass -p "${PASSWORD:?}" ssh deploy@host.acme-shop.net uptime\n',
    },
    { path: 'backup.sh', code: 'mysqldump -u shop -p⟦Tr7!vq¦Lm29zK⟧ shop > shop.sql\n' },
    {
      path: 'backup.sh',
      code: 'PGPASSWORD=⟦Zk4hN!¦8wQe2v⟧ pg_dump -h db.acme-shop.net -U shop shop > shop.sql\n',
      fixed: 'PGPASSWORD="${PGPASSWORD:?}" pg_dump -h db.acme-shop.net -U shop shop > shop.sql\n',
    },
    {
      path: 'deploy.sh',
      code: 'docker login -u deploy -p ⟦Tr7!vq¦Lm29zK⟧ registry.acme-shop.net\n',
      fixed: 'docker login -u deploy -p "${PASSWORD:?}" registry.acme-shop.net\n',
    },
    { path: 'setup.ps1', code: "$secure = ConvertTo-SecureString '⟦Zk4hN!¦8wQe2v⟧' -AsPlainText -Force\n" },
    { path: 'setup.ps1', code: 'Connect-VIServer -Server vc.acme-shop.net -User deploy -Password ⟦Tr7!vq¦Lm29zK⟧\n' },
    { path: 'setup.sh', code: "echo 'root:⟦Zk4hN!¦8wQe2v⟧' | chpasswd\n" },
    { path: 'sign.sh', code: 'openssl rsa -in key.pem -passin pass:⟦Tr7!vq¦Lm29zK⟧ -out plain.pem\n' },
    {
      path: 'search.sh',
      code: 'ldapsearch -x -D cn=admin,dc=acme -w ⟦Tr7!vq¦Lm29zK⟧ -b dc=acme\n',
      fixed: 'ldapsearch -x -D cn=admin,dc=acme -w "${PASSWORD:?}" -b dc=acme\n',
    },
    { path: 'login.exp', code: 'expect "Password:"\nsend "⟦Tr7!vq¦Lm29zK⟧\\r"\n' },
    {
      code: "spawn('sshpass', ['-p', '⟦Zk4hN!¦8wQe2v⟧', 'ssh', host]);\n",
      fixed: "spawn('sshpass', ['-p', process.env.PASSWORD!, 'ssh', host]);\n",
    },
  ],
  good: [
    {
      path: 'deploy.sh',
      code: 'sshpass -p "$PASSWORD" ssh host\nsshpass -e ssh host\nmysql -u root -p shop\nmysql -uroot -ppassword -P 3306\n',
    },
    {
      path: 'deploy.sh',
      code: 'PGPASSWORD="$DB_PASSWORD" psql\necho "$TOKEN" | docker login -u deploy --password-stdin\nmkdir -p src/zip -P x\n',
    },
    { path: 'setup.ps1', code: '$s = ConvertTo-SecureString $Password -AsPlainText -Force\nConnect-VIServer -Password $Password\n' },
    { path: 'sign.sh', code: 'openssl rsa -passin env:PASS\nkeytool -list -storepass changeit\ndocker run -p 8080:80 mysql\n' },
  ],
} satisfies Examples;
