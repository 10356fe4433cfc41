import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/cardano-signing-key-file',
  title: 'Hard-coded Cardano signing key of a key file',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://developers.cardano.org/docs/get-started/cli-operations/basic-operations/get-started/',
    'https://github.com/IntersectMBO/cardano-cli',
  ],

  noun: 'Cardano signing key',
  environmentVariable: 'CARDANO_SIGNING_KEY',
  why: 'Whoever has the key owns the coins: they can be sent away at once, and no one can call that back.',
  remedy: 'Move the coins or the pool to new keys, and keep key files outside the repository, those of a pool off line.',
  keywords: ['signingkey'],
  pattern: /SigningKey[\w-]{0,40}["'][^{}]{0,160}cborHex["']?\s{0,3}:\s{0,3}["'](?<secret>58[0-9a-f]{2}[0-9a-f]{64,300})["']/,
  around: { before: 40, after: 700 },
  continuation: 'none',
  alphabetSize: 16,

  judge({ span }) {
    return { whole: span };
  },
});

export const examples = {
  bad: [
    {
      code: "const key = { type: 'PaymentSigningKeyShelley_ed25519', cborHex: '⟦5820¦ec2dd28a1d67bc01be4af221c95ec5c910ae37ef7d354c9c97d08df059c11f7f⟧' };\n",
      fixed: "const key = { type: 'PaymentSigningKeyShelley_ed25519', cborHex: process.env.CBOR_HEX! };\n",
    },
    {
      path: 'payment.skey.json',
      code: '{ "type": "PaymentSigningKeyShelley_ed25519", "description": "Payment Signing Key", "cborHex": "⟦5820¦419bb21b07eeda643c1e3408bfd81e896eaa78b11e51a5e8c61c5813a0400b68⟧" }\n',
    },
    {
      path: 'stake.skey.json',
      code: '{\n  "type": "StakeSigningKeyShelley_ed25519",\n  "description": "Stake Signing Key",\n  "cborHex": "⟦5820¦03894ff160d21397a00535c2626e857050b5d6d222845217c10ebd9fa1e1c52e⟧"\n}\n',
    },
  ],
  good: [
    {
      path: 'payment.vkey.json',
      code: '{ "type": "PaymentVerificationKeyShelley_ed25519", "description": "Payment Verification Key", "cborHex": "58209582ac29498a8b7f7a1739b0106d4f9a716dcefb494e9874695c0e4ba1a0031c" }\n',
    },
    'const type = "PaymentSigningKeyShelley_ed25519";\n',
  ],
} satisfies Examples;
