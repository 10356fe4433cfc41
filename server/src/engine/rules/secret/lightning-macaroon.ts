import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/lightning-macaroon',
  title: 'Hard-coded Lightning node macaroon',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://docs.lightning.engineering/lightning-network-tools/lnd/macaroons',
    'https://lightning.engineering/api-docs/api/lnd/',
  ],

  noun: 'Lightning node macaroon',
  environmentVariable: 'LND_MACAROON_HEX',
  why: 'An admin macaroon pays invoices, closes channels and sends the coins of the node away; others do a part of that.',
  remedy:
    'Delete the macaroon’s root key with `lncli deletemacaroonid`, bake one with few permissions, and read that from a file or the environment.',
  keywords: ['0201036c6e6402', 'agedbg5kav'],
  pattern: /0201036[cC]6[eE]6402[0-9a-fA-F]{80,2000}|AgEDbG5kA[\w+/-]{80,1200}={0,2}/,

  continuation: 'base64',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const lndMacaroonHex = '⟦020¦1036c6e6402f801030a107c64923be4d2fbc073d5c5ad5569b75c1201301a160a0761646472657373120472656164120577726974651a130a04696e666f1204726561641205777269746500000629ec407b3cadc7c0996191194dee56c6074e0cc0ebc65825e758c1ddd10d83b6⟧';\n",
      fixed: 'const lndMacaroonHex = process.env.LND_MACAROON_HEX!;\n',
    },
    {
      path: '.env',
      code: 'LND_MACAROON_HEX=⟦020¦1036c6e6402f801030a108cfa84fe71a0fd09db82b50212cf28991201301a160a0761646472657373120472656164120577726974651a130a04696e666f120472656164120577726974650000062042398416c1d3dd08053f3a201f5dbfd0556422c1fae2de2db344490b8c7f4b⟧\n',
    },
  ],
  good: ['const macaroon = process.env.LND_MACAROON_HEX;\n', "const start = '0201036c6e6402';\n"],
} satisfies Examples;
