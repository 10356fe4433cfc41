import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

const bech32Digits = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const bech32Generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/** True when the last six characters are the checksum of those before them (https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki). */
function hasBech32Checksum(encoded: string): boolean {
  const separator = encoded.lastIndexOf('1');
  const codes = Array.from(encoded.slice(0, separator), (character) => character.charCodeAt(0));
  const data = Array.from(encoded.slice(separator + 1), (character) => bech32Digits.indexOf(character));
  let sum = 1;
  for (const value of [...codes.map((code) => code >> 5), 0, ...codes.map((code) => code & 31), ...data]) {
    if (value < 0) return false;
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    bech32Generators.forEach((generator, bit) => {
      if (((top >>> bit) & 1) === 1) sum ^= generator;
    });
  }
  return sum === 1;
}

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
