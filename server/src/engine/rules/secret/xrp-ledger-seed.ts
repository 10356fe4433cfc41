import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { decodeBase58Check } from '../../secrets/wallet-encodings.ts';

export const rule = secretRule({
  id: 'secret/xrp-ledger-seed',
  title: 'Hard-coded XRP Ledger seed',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://xrpl.org/docs/concepts/accounts/cryptographic-keys',
    'https://xrpl.org/docs/references/protocol/data-types/base58-encodings',
  ],

  noun: 'XRP Ledger seed',
  environmentVariable: 'XRPL_SEED',
  why: 'The account’s key pair follows from the seed: whoever has it can send all of the XRP away, and no one can call that back.',
  remedy: 'Move the coins to a wallet with a new key at once, and read that key from the environment or, better, keep it in a key store.',
  keywords: ['xrpl', 'ripple', 'fromseed', 'from_seed', 'seed', 'xrp_', 'wallet'],
  pattern: /s[rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz]{27,30}/,
  around: { before: 150, after: 150 },
  continuation: 'word',

  judge({ value }) {
    // 21 stands before the 16 bytes of a seed for secp256k1, 01 e1 4b before those of one for Ed25519.
    const bytes = decodeBase58Check(value, 'xrp');
    const proven =
      (bytes?.length === 17 && bytes[0] === 0x21) || (bytes?.length === 19 && bytes[0] === 1 && bytes[1] === 0xe1 && bytes[2] === 0x4b);
    return proven ? {} : null;
  },
});

export const examples = {
  bad: [
    { code: "const xrplSeed = '⟦sne¦tUZzJr4Cv8qrCXNXWsAfryKJgA⟧';\n", fixed: 'const xrplSeed = process.env.XRPL_SEED!;\n' },
    { path: '.env', code: 'XRPL_SEED=⟦saf¦WRKk6StgUWdf7s6TVccNWyGydu⟧\n' },
    {
      path: 'pay.py',
      code: 'wallet = Wallet.from_seed("⟦sEd¦TmFMyQGvBFVVCbkQmuay6EQqqqUk⟧")\n',
      fixed: 'import os\n\nwallet = Wallet.from_seed(os.environ["XRPL_SEED"])\n',
    },
  ],
  good: ['const xrplSeed = process.env.XRPL_SEED;\n', "const wallet = 'sendPaymentThroughTheRippleNet';\n"],
} satisfies Examples;
