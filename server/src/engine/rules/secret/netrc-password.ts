import { fileNameOf } from '../../document/language.ts';
import type { Examples } from '../../model/rule.ts';
import { secretRule, type Candidate, type Judgement } from '../../secrets/rule.ts';
import { judgeWrittenPassword, judgeWrittenToken, outsideSamples, placed } from '../../secrets/written-password.ts';

/** Judges one candidate, wherever it stands. */
function judgeCandidate({ text, match, span, groups, value, path }: Candidate): Judgement | null {
  const name = fileNameOf(path).toLowerCase();
  const host = groups['host'];
  if (host === undefined) {
    const line = text.slice(Math.max(0, match.start - 100), match.end + 100);
    if (!/pgpass/.test(name) && !/pgpass/.test(line)) return null;
    const judged = judgeWrittenPassword(value, { user: groups['role'] ?? '', host: groups['server'] ?? '' });
    return judged === null ? null : { ...judged, span, whole: span, noun: 'password of a pgpass entry', environmentVariable: 'PGPASSWORD' };
  }
  const user = groups['user'] ?? '';
  if (user === '' && !/netrc/.test(name)) return null;
  const asPassword = judgeWrittenPassword(value, { user, host });
  return placed(asPassword ?? judgeWrittenToken(value), span);
}

export const rule = secretRule({
  id: 'secret/netrc-password',
  title: 'Password in a netrc or pgpass file',
  severity: 'warning',
  confidence: 'high',
  references: [
    'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html',
    'https://www.postgresql.org/docs/current/libpq-pgpass.html',
  ],
  noun: 'password of a netrc entry',
  environmentVariable: 'NETRC_PASSWORD',
  why: 'Such an entry names the host, the user and the password: all that is needed to sign in.',
  remedy: 'Change the password, and write the file outside the repository, where only its owner can read it.',
  keywords: ['machine ', 'machine\n', ':5432:', ':5433:', ':6432:', ':*:'],
  pattern:
    /(?:machine(?:\s|\\n){1,8}(?<host>[\w.:@%$*{}<>-]{1,200})(?:\s|\\n){1,20}(?:(?:login|user)(?:\s|\\n){1,8}(?<user>[^\s"'`\\]{1,200})(?:\s|\\n){1,20})?(?:account\s{1,8}[^\s"'`\\]{1,60}\s{1,20})?passw(?:or)?d(?:\s|\\n){1,8}|(?<server>[^\s:"'#]{1,150}):(?:\d{1,5}|\*):[^\s:"']{1,60}:(?<role>[^\s:"']{1,60}):)(?<secret>[^\s"'`\\:]{3,300})/,
  around: { before: 160, after: 900 },
  continuation: 'none',
  judge(candidate) {
    return outsideSamples(judgeCandidate(candidate), candidate);
  },
});

export const examples = {
  bad: [
    { path: '.netrc', code: 'machine git.acme-shop.net login deploy password ⟦vK9¦#mQ2x!Lr7⟧\n' },
    { path: '_netrc', code: 'machine files.acme-shop.net\n  login deploy\n  password ⟦Tr7!vq¦Lm29zK⟧\n' },
    { path: '.pgpass', code: 'db.acme-shop.net:5432:*:shop:⟦Zk4hN¦8wQe2v⟧\n' },
    {
      path: 'setup.sh',
      code: 'echo "machine git.acme-shop.net login deploy password ⟦Tr7!vq¦Lm29zK⟧" > ~/.netrc\n',
      fixed: 'echo "machine git.acme-shop.net login deploy password ${NETRC_PASSWORD:?}" > ~/.netrc\n',
    },
  ],
  good: [
    { path: 'setup.sh', code: 'echo "machine git.acme-shop.net login $USER password $TOKEN" > ~/.netrc\n' },
    { path: 'README.md', code: 'machine example.com login myuser password mypassword\nThe machine has password protection.\n' },
    { path: 'ports.txt', code: 'db.acme-shop.net:5432:orders:shop:active1\n' },
  ],
} satisfies Examples;
