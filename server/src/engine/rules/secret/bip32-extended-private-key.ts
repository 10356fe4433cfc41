import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { decodeBase58Check } from '../../secrets/wallet-encodings.ts';

export const rule = secretRule({
  id: 'secret/bip32-extended-private-key',
  title: 'Hard-coded BIP 32 extended private key',
  severity: 'error',
  confidence: 'high',
  references: ['https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki'],

  noun: 'BIP 32 extended private key',
  environmentVariable: 'WALLET_XPRV',
  why: 'All keys of the wallet’s branch follow from it, those of the future too: whoever has it can send all of the coins away.',
  remedy: 'Move the coins to a wallet with a new key at once, and read that key from the environment or, better, keep it in a key store.',
  keywords: ['xprv', 'tprv', 'yprv', 'zprv', 'uprv', 'vprv'],
  pattern: /[xtyzuv]prv[1-9A-HJ-NP-Za-km-z]{107,108}/,

  continuation: 'word',

  judge({ value }) {
    if (decodeBase58Check(value)?.length !== 78) return null;
    return /^[tuv]/.test(value) ? { severity: 'info', remark: 'it belongs to a test network, whose coins are worth nothing.' } : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const walletXprv = '⟦xpr¦v9y8CM6DfVREKd4ZhKcPpuaGEPYBJo26gk5jVTpAGNndAEkdpsQPgimdFpZda3x2y3TFK6YjYqc4fYECpjsPaCYbPSJj1a6CzYyyJ1J8spro⟧';\n",
      fixed: 'const walletXprv = process.env.WALLET_XPRV!;\n',
    },
    {
      path: '.env',
      code: 'WALLET_XPRV=⟦xpr¦v9yt9Zk3d3qXSAWYnxNQ9LL21dXvGY7vAr9bmyfAdb4LLz1RLK2HgbWFMipVWwWEbdoJZmhKP3SAxwrQfV1m1UGAH6u1j4qhf9FqNRMWUTMX⟧\n',
    },
  ],
  good: [
    'const walletXprv = process.env.WALLET_XPRV;\n',
    "const wrongChecksum = 'xprv¦WDo6zyJtZCpzE34whiRpBHLYdHkeH15bxPpdQcwAEpf61HT25aATb5UQxV6fuvTEwgZUpuwJDuZ5bb8xtxHfhv18U11Aavb5Pjxx4hXx4Jx';\n",
    "const versions = ['xprv', 'tprv', 'zprv'];\n",
  ],
} satisfies Examples;
