import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
import { readPrivateKey } from '../../secrets/private-key.ts';

/** Longest base64 that is read, in UTF-16 units: that of an RSA key of 16,384 bits. */
const longestEncoded = 20_000;

/** The base64 that starts at `start`, also over lines that are indented or end in a written line break, and where it ends. */
function readEncoded(text: string, start: number): { encoded: string; end: number } {
  const piece = text.slice(start, start + longestEncoded);
  const first = /^[0-9A-Za-z+/]{1,20000}={0,2}/.exec(piece)?.[0] ?? '';
  // Encoders break lines at 60 to 76 characters: only lines of one length belong together.
  if (first.length > 80 || first.endsWith('=')) return { encoded: first, end: start + first.length };
  let encoded = first;
  let end = first.length;
  const line = /(?:\\n|\s){1,40}([0-9A-Za-z+/]{1,80}={0,2})/y;
  for (;;) {
    line.lastIndex = end;
    const next = line.exec(piece);
    const more = next?.[1] ?? '';
    if (more === '' || more.length > first.length) break;
    encoded += more;
    end = line.lastIndex;
    if (more.length < first.length) break;
  }
  return { encoded, end: start + end };
}

export const rule = secretRule({
  id: 'secret/encoded-private-key',
  title: 'Hard-coded private key in base64',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
    'https://kubernetes.io/docs/concepts/configuration/secret/#tls-secrets',
  ],

  noun: 'private key in base64',
  environmentVariable: 'PRIVATE_KEY_BASE64',
  why: 'The text decodes to a private key, as in kubeconfig files and Kubernetes secrets: it signs in to the cluster or server, or answers in its name.',
  remedy:
    'Make a new key pair, replace the public half wherever it is trusted, and read the private half from a secret store or the environment.',
  keywords: ['ls0tls1crudjti', 'ls0tls0gqkvhsu4g'],
  pattern: /LS0tLS(?:1CRUdJTi|0gQkVHSU4g)[0-9A-Za-z+/]{40,2000}[0-9A-Za-z+/]{0,2000}={0,2}/,
  continuation: 'none',
  milderInTests: true,

  judge({ text, span }) {
    const { encoded, end } = readEncoded(text, span.start);
    const bytes = decodeBase64(encoded.slice(0, encoded.length - (encoded.replace(/=/g, '').length % 4 === 1 ? 1 : 0)));
    const armour = bytes === null ? '' : bytesToLatin1(bytes);
    const header = /^-----? ?BEGIN (?:(?:RSA|EC|DSA|OPENSSH|ENCRYPTED|ANY|PGP|SSH2 ENCRYPTED) )?PRIVATE KEY(?: BLOCK)?-----?/.exec(
      armour,
    )?.[0];
    const whole = { start: span.start, end };
    if (header === undefined) return null;
    const key = readPrivateKey(armour, 0, header);
    if (key === null) return null;
    if (key.proof === 'broken') {
      return {
        span: whole,
        severity: 'hint',
        confidence: 'low',
        remark: 'it does not decode to a whole key. Remove it if it ever was real.',
      };
    }
    return key.encrypted
      ? {
          span: whole,
          severity: 'warning',
          noun: 'encrypted private key in base64',
          remark: 'only its passphrase protects it now. Keep it outside the repository and make a new one.',
        }
      : { span: whole };
  },
});

export const examples = {
  bad: [
    {
      code: "const privateKeyBase64 = '⟦LS0¦tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0tCk1IY0NBUUVFSTBGNjVGNm1mdEVsTzNadWs5VXBJZnhUVExRNGtwUnFFWXB6aHJXcFlIVWtMZ1dtTWp6TStZVGkKaG5ZZU9rWUx0UEhDenRuYkpKcjZ0SmdVWlZ0RklBUWRJckFZNTd4WXJsbzVrSkNKbXpjdWwyVnBjWlhnS0xJRQphNW5WQ001MGpCak5qWUNKYUExdWN6TGF6YVptYjZiMVNmOUk9PQotLS0tLUVORCBFQyBQUklWQVRFIEtFWS0tLS0tCg==⟧';\n",
      fixed: 'const privateKeyBase64 = process.env.PRIVATE_KEY_BASE64!;\n',
    },
    {
      path: '.env',
      code: 'PRIVATE_KEY_BASE64=⟦LS0¦tLS1CRUdJTiBFQyBQUklWQVRFIEtFWS0tLS0tCk1IY0NBUUVFSURja21LVVNxK1QyNHB1Tjk0MzNYT1kwdXdCOURuTzVFY0lTdFN6Y0FlUnQ4Ulg5NncydGFvNzcKOWFpbi80V2hWd1BBUWtoNW0xZ2wxMjFjZy8vMm5JNmtCS0lqTmMvUWtVRSswT1BGVEE2bmo3MmFVbDZkQW1SNgpBY0gycFV0Nndid3ZId1JIMTFFSy8rRVZzbEZTcHNiVUxtS0k9PQotLS0tLUVORCBFQyBQUklWQVRFIEtFWS0tLS0tCg==⟧\n',
    },
  ],
  good: [
    "const start = 'LS0tLS1CRUdJTi';\n",
    {
      path: 'ca.yaml',
      code: 'ca: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUJ3Wm93clU0WWNXMk9WemduT2FLR0ZYY3dhSk41M0ZQQ1AxWXdNcHBXWmh1eHczUmwxbm1HNERrQlh3T00KVWk3KzVYeCszMmRtYkxKdDRZRnN0YUFOUDM0UGplYmlMY0dYcllPUjFrbEIwS3VGbHoydjcrWUlCRmdpMnR2VwotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg==\n',
    },
  ],
} satisfies Examples;
