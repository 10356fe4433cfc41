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
  id: 'secret/mina-private-key',
  title: 'Hard-coded Mina private key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.minaprotocol.com/node-operators/validator-node/generating-a-keypair', 'https://docs.o1labs.org/o1js'],

  noun: 'Mina private key',
  environmentVariable: 'MINA_PRIVATE_KEY',
  why: 'Whoever has the key owns the coins: they can be sent away at once, and no one can call that back.',
  remedy: 'Move the coins to a wallet with a new key at once, and read that key from the environment or, better, keep it in a key store.',
  keywords: ['ekd', 'eke', 'ekf'],
  pattern: /EK[DEF][1-9A-HJ-NP-Za-km-z]{49}/,

  continuation: 'word',

  judge({ value }) {
    return decodeBase58Check(value)?.[0] === 0x5a ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const minaPrivateKey = '⟦EKF¦4CKFaFChbbDbznNPBWRw19wUWRAyeyFBERyviLK68hrvGHPav⟧';\n",
      fixed: 'const minaPrivateKey = process.env.MINA_PRIVATE_KEY!;\n',
    },
    { path: '.env', code: 'MINA_PRIVATE_KEY=⟦EKE¦nGLKh9hCxpCVmWUCcZ3byLckLjxeG2z4i5yGX5ZdMk6cpHmF7⟧\n' },
  ],
  good: [
    'const minaPrivateKey = process.env.MINA_PRIVATE_KEY;\n',
    "const wrongChecksum = 'EKE¦YvxEK7zGUe1Be2oxTDwuhppxUs3xKnbQPsHj2qbxrkHqhRg5J';\n",
  ],
} satisfies Examples;
