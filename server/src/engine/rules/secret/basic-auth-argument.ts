import type { Examples } from '../../model/rule.ts';
import { secretRule, type Candidate, type Judgement } from '../../secrets/rule.ts';
import { judgeLogin, judgeWrittenPassword, outsideSamples, placed } from '../../secrets/written-password.ts';

/** Longest command that is read, in UTF-16 units. */
const longestCommand = 600;

const value = /(?:\\?["'])?(?<value>[^\s"'`\\<>|;]{3,200})/.source;
const separator = /(?:[\s=]|\\?["'],?|,){1,8}/.source;

/** What follows the name of a program up to the login. The value stands at the end of the match. */
const forms: Readonly<Record<string, readonly RegExp[]>> = {
  curl: [
    new RegExp(`[\\s"'](?:-[A-Za-z#]{0,8}[uU]|--(?:proxy-)?user)${separator}${value}`),
    new RegExp(`\\s-u(?:\\\\?["'])?(?<value>[A-Za-z0-9][^\\s"'\`\\\\<>|;:]{1,60}:[^\\s"'\`\\\\<>|;/][^\\s"'\`\\\\<>|;]{3,200})`),
  ],
  wget: [new RegExp(`[\\s"']--(?:http-|ftp-|proxy-)?password${separator}${value}`)],
  http: [new RegExp(`^(?:\\s{1,3}-{1,2}[a-z][\\w=-]{0,20}){0,4}\\s{1,3}(?:-a|--auth)${separator}${value}`)],
  userpwd: [/^["'\])]{0,3}\s{0,4}(?:,|=>|=)\s{0,4}["'](?<value>[^\s"'`\\]{3,200})/],
};

/** The rest of a command: up to the end of the line that no sign continues. */
function commandFrom(text: string, start: number): string {
  const piece = text.slice(start, start + longestCommand);
  for (let at = piece.indexOf('\n'); at >= 0; at = piece.indexOf('\n', at + 1)) {
    if (!/[\\^`,[]\s*$/.test(piece.slice(Math.max(0, at - 20), at))) return piece.slice(0, at);
  }
  return piece;
}

function judge(program: string, text: string, start: number): Judgement | null {
  const isTransferOption = program === 'userpwd';
  const command = isTransferOption ? text.slice(start, start + 260) : commandFrom(text, start);
  const host = /\bhttps?:\/\/([\w.-]{1,200})/.exec(command)?.[1] ?? '';
  for (const form of forms[program] ?? []) {
    const match = form.exec(command);
    const found = match?.groups?.['value'];
    if (match === null || found === undefined) continue;
    const at = start + match.index + match[0].length - found.length;
    const hostOfLogin = /^(?:localhost|127\.|0\.0\.0\.0)/.test(host) || /\.?(?:example|test|invalid)\b/.test(host) ? host : '';
    if (program === 'wget') {
      const judged = judgeWrittenPassword(found, { host: hostOfLogin });
      return placed(judged, { start: at, end: at + found.length });
    }
    // After the login a quote or a blank must follow, or the text goes on with what the shell replaces.
    if (/^[\\<`]/.test(text.slice(at + found.length, at + found.length + 1)) && text.charAt(at + found.length + 1) !== '"') return null;
    return judgeLogin(found, at, hostOfLogin);
  }
  return null;
}

/** Judges one candidate, wherever it stands. */
function judgeCandidate({ text, match, value: name }: Candidate): Judgement | null {
  const program = /^(?:curl|wget|http|userpwd)/i.exec(name)?.[0].toLowerCase() ?? '';
  if (
    program !== 'userpwd' &&
    /[\w/.:-]/.test(text.charAt(match.start - 1)) &&
    !/[\\/][a-z]*$/.test(text.slice(Math.max(0, match.start - 12), match.start))
  )
    return null;
  return judge(program, text, program === 'userpwd' ? match.end : match.end - 1);
}

export const rule = secretRule({
  id: 'secret/basic-auth-argument',
  title: 'Login on the command line of an HTTP client',
  severity: 'warning',
  confidence: 'medium',
  references: [
    'https://curl.se/docs/manpage.html#-u',
    'https://www.gnu.org/software/wget/manual/html_node/HTTP-Options.html',
    'https://httpie.io/docs/cli/authentication',
  ],
  noun: 'login of an HTTP client',
  environmentVariable: 'HTTP_PASSWORD',
  why: 'The user name and password of the command open the account for everyone who reads the script, and every process of the machine sees them while it runs.',
  remedy: 'Change the password, and let the command read it from the environment or from a `.netrc` file outside the repository.',
  keywords: ['curl', 'wget ', 'http ', 'https ', 'userpwd'],
  pattern: /(?:curl(?:\.exe)?["' ,]|wget |https? |userpwd)/i,
  around: { before: 0, after: 8 },
  continuation: 'none',
  judge(candidate) {
    return outsideSamples(judgeCandidate(candidate), candidate);
  },
});

export const examples = {
  bad: [
    { path: 'deploy.sh', code: 'curl -s -u deploy:⟦vK9¦#mQ2x!Lr7⟧ https://ci.acme-shop.net/job/build\n' },
    {
      path: 'deploy.sh',
      code: 'curl -X POST \\\n  --user "deploy:⟦Tr7!vq¦Lm29zK⟧" \\\n  https://ci.acme-shop.net/job/build\n',
      fixed: 'curl -X POST \\\n  --user "deploy:${HTTP_PASSWORD:?}" \\\n  https://ci.acme-shop.net/job/build\n',
    },
    { path: 'deploy.sh', code: 'curl -u ⟦p8Jq2V¦n5Lx7Tz3Rk9Wd4Ym6B⟧: https://api.acme-shop.net/v1/orders\n' },
    {
      path: 'load.sh',
      code: 'wget --user=deploy --http-password=⟦Zk4hN!¦8wQe2v⟧ https://files.acme-shop.net/data.zip\n',
      fixed: 'wget --user=deploy --http-password="${HTTP_PASSWORD:?}" https://files.acme-shop.net/data.zip\n',
    },
    { path: 'load.sh', code: 'http -a deploy:⟦Zk4hN!¦8wQe2v⟧ GET https://files.acme-shop.net/data.zip\n' },
    { path: 'client.php', code: "curl_setopt($ch, CURLOPT_USERPWD, 'deploy:⟦Zk4hN!¦8wQe2v⟧');\n" },
    {
      code: "execFile('curl', ['-u', 'deploy:⟦vK9¦#mQ2x!Lr7⟧', address]);\n",
    },
  ],
  good: [
    { path: 'deploy.sh', code: 'curl -u "$USER:$PASSWORD" https://ci.acme-shop.net/\ncurl -u user:password https://api.example.com\n' },
    { path: 'deploy.sh', code: 'docker run -u 1000:1000 curlimages/curl https://acme-shop.net\ncurl -u deploy https://acme-shop.net\n' },
    { path: 'README.md', code: 'curl -u <user>:<token> https://api.acme-shop.net\ncurl -u USERNAME:PASSWORD https://api.acme-shop.net\n' },
    {
      path: 'deploy.sh',
      code: 'wget --password="$PASSWORD" https://acme-shop.net/\nscp -u deploy@host:/srv/data . # then curl http://host\n',
    },
  ],
} satisfies Examples;
