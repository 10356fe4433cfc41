import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { hasBech32Checksum } from '../../secrets/wallet-encodings.ts';

export const rule = secretRule({
  id: 'secret/nostr-private-key',
  title: 'Hard-coded Nostr private key',
  severity: 'error',
  confidence: 'high',
  references: ['https://github.com/nostr-protocol/nips/blob/master/19.md'],

  noun: 'Nostr private key',
  environmentVariable: 'NOSTR_PRIVATE_KEY',
  why: 'The key is the account: whoever has it posts in its name and reads its private messages, and no one can revoke it.',
  remedy: 'Tell your followers of a new key and stop using this one; read the new key from the environment or use a signer.',
  keywords: ['nsec1'],
  pattern: /nsec1[02-9ac-hj-np-z]{58}/,

  continuation: 'word',

  judge({ value }) {
    return hasBech32Checksum(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const nostrPrivateKey = '⟦nse¦c1uek7mx6v5c07drltt7yc4dzakylc4laxckmdwrg2felt8ws4t6fsq0k0r2⟧';\n",
      fixed: 'const nostrPrivateKey = process.env.NOSTR_PRIVATE_KEY!;\n',
    },
    { path: '.env', code: 'NOSTR_PRIVATE_KEY=⟦nse¦c1py90z69c2a32dja36q46azaf80knudjh52h2cxmuf8vv6hwu48mswe6up7⟧\n' },
  ],
  good: [
    'const nostrPrivateKey = process.env.NOSTR_PRIVATE_KEY;\n',
    "const wrongChecksum = 'nsec1¦qnxtynzvtju6aq4cp2ejz6cex7rgq96tuc0jvc6cdm7kyqk0zaw3jay9jl';\n",
  ],
} satisfies Examples;
