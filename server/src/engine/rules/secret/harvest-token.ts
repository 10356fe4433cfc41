import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/harvest-token',
  title: 'Hard-coded Harvest personal access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://help.getharvest.com/api-v2/authentication-api/authentication/authentication/'],
  rotation: 'https://id.getharvest.com/developers',
  noun: 'Harvest personal access token',
  environmentVariable: 'HARVEST_ACCESS_TOKEN',
  why: 'The token reads and changes time entries, clients and invoices that its owner sees in Harvest.',
  remedy: 'Delete the token on the developers page of Harvest ID, and read a new one from the environment.',
  keywords: ['.pt.'],
  pattern: /\d{3,9}\.[ap]t\.[\w-]{70,100}/,
  around: { before: 10, after: 110 },
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const harvestAccessToken = '⟦3432¦17.pt.iXkR9hMzWskZnTiTO0zxkXOqJnuGyt65BLclgg7HQIS9HRMByoQ4QaApQz8ub97Lwifxsil6uFaGMmae9ULXJb⟧';\n",
      fixed: 'const harvestAccessToken = process.env.HARVEST_ACCESS_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'HARVEST_ACCESS_TOKEN=⟦3483¦44.pt.yuJLPBcAtXAmF19qWTOxgi6pQQFWsyJp3S0xL3YofEAZ4hfsWacI1HMEWVgv15NixpPK0amDM9OYKjaBJvBBck⟧\n',
    },
  ],
  good: ['const harvestAccessToken = process.env.HARVEST_ACCESS_TOKEN;\n', "const prefix = '1234.pt.';\n"],
} satisfies Examples;
