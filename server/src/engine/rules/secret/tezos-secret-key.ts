import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { decodeBase58Check } from '../../secrets/wallet-encodings.ts';

export const rule = secretRule({
  id: 'secret/tezos-secret-key',
  title: 'Hard-coded Tezos secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://tezos.gitlab.io/user/key-management.html', 'https://docs.tezos.com/architecture/accounts'],

  noun: 'Tezos secret key',
  environmentVariable: 'TEZOS_SECRET_KEY',
  why: 'Whoever has the key owns the coins: they can be sent away at once, and no one can call that back.',
  remedy: 'Move the coins to a wallet with a new key at once, and read that key from the environment or, better, keep it in a key store.',
  keywords: ['edsk', 'spsk', 'p2sk', 'edesk', 'spesk', 'p2esk'],
  pattern: /(?:edsk|spsk|p2sk|edesk|spesk|p2esk)[1-9A-HJ-NP-Za-km-z]{50,94}/,

  continuation: 'word',

  judge({ value }) {
    if (decodeBase58Check(value) === null) return null;
    return value.slice(2).startsWith('esk')
      ? {
          severity: 'warning',
          noun: 'encrypted Tezos secret key',
          remark: 'only its password protects it now. Make a new key and keep it out of code.',
        }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const tezosSecretKey = '⟦eds¦k4Dyf85u1SMTFBA6BaFooRCLHeaVsRcQasFM2EthLRZxNvWJ4k4⟧';\n",
      fixed: 'const tezosSecretKey = process.env.TEZOS_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'TEZOS_SECRET_KEY=⟦eds¦k3Zq2HHwDTGsRMTcLdD6eXgHkvVG9o58oT62YoctPMk4VbJZVh8⟧\n' },
  ],
  good: [
    'const tezosSecretKey = process.env.TEZOS_SECRET_KEY;\n',
    "const wrongChecksum = 'edsk¦MoxCnTeebjeJ4xEagxtxD5rHB6ALpnbKFAe48ZydhAkRnkxDs2';\n",
  ],
} satisfies Examples;
