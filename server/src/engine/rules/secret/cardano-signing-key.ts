import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { hasBech32Checksum } from '../../secrets/wallet-encodings.ts';

export const rule = secretRule({
  id: 'secret/cardano-signing-key',
  title: 'Hard-coded Cardano signing key',
  severity: 'error',
  confidence: 'high',
  references: ['https://github.com/cardano-foundation/CIPs/blob/master/CIP-0005/README.md'],

  noun: 'Cardano signing key',
  environmentVariable: 'CARDANO_SIGNING_KEY',
  why: 'Whoever has the key owns the coins: they can be sent away at once, and no one can call that back.',
  remedy: 'Move the coins to a wallet with a new key at once, and read that key from the environment or, better, keep it in a key store.',
  keywords: [
    'ed25519_sk1',
    'ed25519e_sk1',
    'ed25519bip32_sk1',
    'addr_sk1',
    'addr_xsk1',
    'acct_sk1',
    'acct_xsk1',
    'root_sk1',
    'root_xsk1',
    'stake_sk1',
    'stake_xsk1',
    'policy_sk1',
    'drep_sk1',
    'pool_sk1',
    'xprv1',
  ],
  pattern: /(?:ed25519e?_sk|ed25519bip32_sk|(?:addr|acct|root|stake)_x?sk|(?:policy|drep|pool)_sk|xprv)1[02-9ac-hj-np-z]{50,170}/,

  continuation: 'word',

  judge({ value }) {
    return hasBech32Checksum(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const cardanoSigningKey = '⟦ed2¦5519e_sk1gasgpc4rlys76pkhga6atlf4aamhrdgh666l3ngu2pyk7uekch3p5vz8a33crna7rvcgll3h7sza9mjts8lx2c5u6acuq25wdarp2fsdvfm7p⟧';\n",
      fixed: 'const cardanoSigningKey = process.env.CARDANO_SIGNING_KEY!;\n',
    },
    {
      path: '.env',
      code: 'CARDANO_SIGNING_KEY=⟦ed2¦5519e_sk1e5v7nzspj6zpp44rd8g9llhsvurzjjwxz6ra5qky4etzwlt07ey0yy8ljqn9p7uvj562qx634mwryu22yak9r40gehrh8z7cq5fr55q2y4mpy⟧\n',
    },
  ],
  good: [
    'const cardanoSigningKey = process.env.CARDANO_SIGNING_KEY;\n',
    "const wrongChecksum = 'addr_xsk1¦pch5h2vc6twhe6pkxv5samzgq73v5ypzfcmt6y2cqwgyxljcsgfkl652lt94a82z6hhra6fw6tgqyadpytak98g2pdk82u4qn8g7a7rslpasyt8993mqkm9l594k6m50whl6yzsxryg6rjfaer7zlh259sefzy0';\n",
  ],
} satisfies Examples;
