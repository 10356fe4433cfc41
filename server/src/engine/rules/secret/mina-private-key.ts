import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { decodeBase58Check } from '../../secrets/wallet-encodings.ts';

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
