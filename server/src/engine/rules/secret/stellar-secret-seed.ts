import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

/** True for version 18 << 3, 32 bytes of seed, and their CRC-16/XMODEM with its low byte first, in base32 (SEP-23). */
function isSecretSeed(encoded: string): boolean {
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const character of encoded) {
    buffer = ((buffer << 5) | 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(character)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((buffer >> bits) & 0xff);
  }
  let sum = 0;
  for (const byte of bytes.slice(0, 33)) {
    sum ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) sum = ((sum & 0x8000) !== 0 ? (sum << 1) ^ 0x1021 : sum << 1) & 0xffff;
  }
  return bytes.length === 35 && bytes[0] === 0x90 && bytes[33] === (sum & 0xff) && bytes[34] === sum >> 8;
}

export const rule = secretRule({
  id: 'secret/stellar-secret-seed',
  title: 'Hard-coded Stellar secret seed',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://developers.stellar.org/docs/learn/fundamentals/stellar-data-structures/accounts',
    'https://github.com/stellar/stellar-protocol/blob/master/ecosystem/sep-0023.md',
  ],

  noun: 'Stellar secret seed',
  environmentVariable: 'STELLAR_SECRET_KEY',
  why: 'Whoever has the key owns the coins: they can be sent away at once, and no one can call that back.',
  remedy: 'Move the coins to a wallet with a new key at once, and read that key from the environment or, better, keep it in a key store.',
  keywords: ['stellar', 'soroban', 'fromsecret', 'secret_seed', 'secretseed', 'secret_key', 'secretkey'],
  pattern: /S[A-Z2-7]{55}/,
  around: { before: 200, after: 200 },
  continuation: 'word',

  judge({ value }) {
    return isSecretSeed(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const stellarSecretKey = '⟦SAXA¦OWBI4A3FYOL2VLTDY4D3R34TUFYZQZ7MLGMISY5372I7XPTPR6B6⟧';\n",
      fixed: 'const stellarSecretKey = process.env.STELLAR_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'STELLAR_SECRET_KEY=⟦SDWO¦2TRCI3K6FT2KLRDA4ISLKRSZQVR3Q2LSNCNLCJHTII5UW7CBQ57E⟧\n' },
  ],
  good: [
    'const stellarSecretKey = process.env.STELLAR_SECRET_KEY;\n',
    "const stellarWrongChecksum = 'S¦XXFJGJA7UB4DL3BBO2Y7VL33LWBOLSAKZN4R3TFEQGLIDKZT5AQTRSS';\n",
  ],
} satisfies Examples;
