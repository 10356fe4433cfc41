import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { hasBech32Checksum } from '../../secrets/wallet-encodings.ts';

export const rule = secretRule({
  id: 'secret/sui-private-key',
  title: 'Hard-coded Sui private key',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://docs.sui.io/concepts/cryptography/transaction-auth/keys-addresses',
    'https://github.com/sui-foundation/sips/blob/main/sips/sip-15.md',
  ],

  noun: 'Sui private key',
  environmentVariable: 'SUI_PRIVATE_KEY',
  why: 'Whoever has the key owns the coins: they can be sent away at once, and no one can call that back.',
  remedy: 'Move the coins to a wallet with a new key at once, and read that key from the environment or, better, keep it in a key store.',
  keywords: ['suiprivkey1'],
  pattern: /suiprivkey1[02-9ac-hj-np-z]{59}/,

  continuation: 'word',

  judge({ value }) {
    return hasBech32Checksum(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const suiPrivateKey = '⟦sui¦privkey1qzc2wtux266ks7w23js20rjf83wlhmt5x2f83aefe8yghn7wq92jz80etam⟧';\n",
      fixed: 'const suiPrivateKey = process.env.SUI_PRIVATE_KEY!;\n',
    },
    { path: '.env', code: 'SUI_PRIVATE_KEY=⟦sui¦privkey1qr77w94glnmk5da9knkd3h7q6gvw6mtwjdk48hesn8u90hna0w6lsgpg25k⟧\n' },
  ],
  good: [
    'const suiPrivateKey = process.env.SUI_PRIVATE_KEY;\n',
    "const wrongChecksum = 'suiprivkey1¦g5lxnzhywxhen4mv953jx9hpqxjvxs6le6qj0p5jc50fjz6nzv9cn4wuhyw';\n",
  ],
} satisfies Examples;
