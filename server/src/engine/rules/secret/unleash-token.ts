import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/unleash-token',
  title: 'Hard-coded Unleash API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.getunleash.io/reference/api-tokens-and-client-keys'],
  rotation: 'https://docs.getunleash.io/reference/api-tokens-and-client-keys',
  noun: 'Unleash API token',
  environmentVariable: 'UNLEASH_API_TOKEN',
  why: 'A client token reads all feature flags of its environment with their rules; an admin token changes them.',
  remedy: 'Delete the token under API access in Unleash, and read a new one from the environment.',
  keywords: [':development.', ':production.', ':default.', ':staging.', '*:*.'],
  pattern: /(?:\*|\[\]|[\w-]{1,60}):(?:\*|development|production|default|staging)\.[0-9a-f]{50,64}/,
  around: { before: 64, after: 80 },
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const unleashApiToken = '⟦*:deve¦lopment.9bf259da9d1acc271a0202fe6350f9a33576ed714ef4cf5ce711c267⟧';\n",
      fixed: 'const unleashApiToken = process.env.UNLEASH_API_TOKEN!;\n',
    },
    { path: '.env', code: 'UNLEASH_API_TOKEN=⟦*:deve¦lopment.785d57951fd7c32bf8cffdb41756c2be1640376c823458713785cb61⟧\n' },
  ],
  good: ['const unleashApiToken = process.env.UNLEASH_API_TOKEN;\n', "const prefix = '*:development.';\n"],
} satisfies Examples;
