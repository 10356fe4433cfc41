import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/near-private-key',
  title: 'Hard-coded NEAR private key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.near.org/protocol/access-keys', 'https://docs.near.org/tools/near-cli'],

  noun: 'NEAR private key',
  environmentVariable: 'NEAR_PRIVATE_KEY',
  why: 'A full-access key can do anything with the account: send its tokens away, replace its contract, delete it.',
  remedy: 'Delete the access key from the account with `near delete-key`, add a new one, and read that from the environment.',
  keywords: ['ed25519:'],
  pattern: /ed25519:[1-9A-HJ-NP-Za-km-z]{86,88}/,

  continuation: 'word',

  judge({ span, text }) {
    const before = text.slice(Math.max(0, span.start - 60), span.start);
    return /priv|secret|key/i.test(before) && !/sig(?:nature|\b)/i.test(before) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const nearPrivateKey = '⟦ed2¦5519:2oumsJVPVsGZfWphN2MZwxuj2jShyQuiqh3vX5ZVk7Ax91dQNExm4m9yJdfVdSUeVN3dkrBsNdtLkbCEYSR9c1Po⟧';\n",
      fixed: 'const nearPrivateKey = process.env.NEAR_PRIVATE_KEY!;\n',
    },
    {
      path: '.env',
      code: 'NEAR_PRIVATE_KEY=⟦ed2¦5519:3ST9tBX8tCARoy6s7uDt7x2QqwazMn3hYQRKTtPQfmYomemCTqDjLCGpgksh3EmC9FKBatZ9ryHqtBngdVsLxxU9⟧\n',
    },
  ],
  good: [
    'const nearPrivateKey = process.env.NEAR_PRIVATE_KEY;\n',
    "const signature = 'ed25519:¦3x1RMEBuYHyHbinaWr7RhkhQfYz9kvtyYqpoZ4i3ia67KWUsTtDYfBnZ9SnsjQem6sPnFpL1tc3sMP7Qk8Myqajd';\n",
    "const publicKey = 'ed25519:¦9M4ASKVErmiqw7dT4BPVsaZHVGJdtByX1HSFqGHTdhpS';\n",
  ],
} satisfies Examples;
