import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { sha256 } from '@noble/hashes/sha2.js';

const base58Digits = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** The bytes of a base58check text without its checksum, which is the start of the double SHA-256; null where it is wrong. */
function decodeBase58Check(encoded: string): Uint8Array | null {
  let rest = 0n;
  for (const character of encoded) {
    const digit = base58Digits.indexOf(character);
    if (digit < 0) return null;
    rest = rest * 58n + BigInt(digit);
  }
  const bytes: number[] = [];
  for (; rest > 0n; rest >>= 8n) bytes.push(Number(rest & 255n));
  const all = Uint8Array.from(bytes.reverse());
  const payload = all.subarray(0, -4);
  const sum = sha256(sha256(payload));
  return all.length > 4 && all.subarray(-4).every((byte, index) => byte === sum[index]) ? payload : null;
}

export const rule = secretRule({
  id: 'secret/tezos-secret-key',
  title: 'Hard-coded Tezos secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://tezos.gitlab.io/user/key-management.html', 'https://docs.tezos.com/architecture/accounts'],

  noun: 'Tezos secret key',
  environmentVariable: 'TEZOS_SECRET_KEY',
  why: 'Whoever has the key owns the coins: they can be sent away at once, and no one can call that back.',
  remedy: 'Move the coins to a wallet with a new key at once, and read that key from the environment or, better, keep it in a key store.',
  keywords: ['edsk', 'spsk', 'p2sk', 'edesk', 'spesk', 'p2esk'],
  pattern: /(?:edsk|spsk|p2sk|edesk|spesk|p2esk)[1-9A-HJ-NP-Za-km-z]{50,94}/,

  continuation: 'word',

  judge({ value }) {
    if (decodeBase58Check(value) === null) return null;
    return value.slice(2).startsWith('esk')
      ? {
          severity: 'warning',
          noun: 'encrypted Tezos secret key',
          remark: 'only its password protects it now. Make a new key and keep it out of code.',
        }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const tezosSecretKey = '⟦eds¦k4Dyf85u1SMTFBA6BaFooRCLHeaVsRcQasFM2EthLRZxNvWJ4k4⟧';\n",
      fixed: 'const tezosSecretKey = process.env.TEZOS_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'TEZOS_SECRET_KEY=⟦eds¦k3Zq2HHwDTGsRMTcLdD6eXgHkvVG9o58oT62YoctPMk4VbJZVh8⟧\n' },
  ],
  good: [
    'const tezosSecretKey = process.env.TEZOS_SECRET_KEY;\n',
    "const wrongChecksum = 'edsk¦MoxCnTeebjeJ4xEagxtxD5rHB6ALpnbKFAe48ZydhAkRnkxDs2';\n",
  ],
} satisfies Examples;
