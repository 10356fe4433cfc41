import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { hasBech32Checksum } from '../../secrets/wallet-encodings.ts';

export const rule = secretRule({
  id: 'secret/zcash-spending-key',
  title: 'Hard-coded Zcash spending key',
  severity: 'error',
  confidence: 'high',
  references: ['https://zips.z.cash/zip-0032', 'https://zcash.github.io/rpc/z_exportkey.html'],

  noun: 'Zcash spending key',
  environmentVariable: 'ZCASH_SPENDING_KEY',
  why: 'Whoever has the key owns the coins: they can be sent away at once, and no one can call that back.',
  remedy: 'Move the coins to a wallet with a new key at once, and read that key from the environment or, better, keep it in a key store.',
  keywords: ['secret-extended-key-main1', 'secret-extended-key-test1'],
  pattern: /secret-extended-key-(?:main|test)1[02-9ac-hj-np-z]{270,285}/,

  continuation: 'word',

  judge({ value }) {
    if (!hasBech32Checksum(value)) return null;
    return value.startsWith('secret-extended-key-test')
      ? { severity: 'info', remark: 'it belongs to the test network, whose coins are worth nothing.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const zcashSpendingKey = '⟦sec¦ret-extended-key-main158jf2r5arnvg6av6t40qckenh9lq8wjxy8e856mu68uhvhhfz3e3sugjkteuam04qlv2g08adleazjxs2uqn5rdf4u2087h5mtnt4hqalzf0az49etl9cg4fuaspy5c49lpgkv2khm4n5yauj2krzuxedta4n546m9wlekvgvpyx970pmvq89uxa4mqdmdvr8vyq82wqq33clms388pet0acckkmyunrytsetgnrkan5s8hq29zs94zspd59sv03ypxnktf42tp8a5g37ynjy⟧';\n",
      fixed: 'const zcashSpendingKey = process.env.ZCASH_SPENDING_KEY!;\n',
    },
    {
      path: '.env',
      code: 'ZCASH_SPENDING_KEY=⟦sec¦ret-extended-key-main12v4qs0fd3c3gzquxumcvcc3svrwmhe2vpswcdgf7j8awwar45sjfg2ga586uehzv8nwgkqkafa3cqnlmch843mh739kvh2lmefkd648tr6pcdj5ffuzazmwndfasrkjl43gxkr3mpz47vy6sk86rafr9wl3x8e0860ywmfkcxpgdderu3x63pvz9erz9ctlht6n0k2umt8eulghpz0jg63krhfgdw0kdv9ww0nj07eqx9aut8atnntmcmhapjyx7jvn7zjcfw6rk4lqj709rc⟧\n',
    },
  ],
  good: ['const zcashSpendingKey = process.env.ZCASH_SPENDING_KEY;\n', "const prefix = 'secret-extended-key-main1';\n"],
} satisfies Examples;
