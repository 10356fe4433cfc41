import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/plaid-access-token',
  title: 'Hard-coded Plaid access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://plaid.com/docs/api/items/', 'https://plaid.com/docs/quickstart/glossary/'],
  rotation: 'https://plaid.com/docs/api/items/',
  noun: 'Plaid access token',
  environmentVariable: 'PLAID_ACCESS_TOKEN',
  why: 'The token stands for one customer’s bank login and never expires: with the client’s secret it reads balances, transactions and account numbers.',
  remedy: 'Rotate it with `/item/access_token/invalidate`, and keep access tokens in an encrypted store, never in code.',
  keywords: ['access-production-', 'access-development-', 'access-sandbox-'],
  pattern: /access-(?:production|development|sandbox)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,

  continuation: 'word-or-dash',

  judge({ value }) {
    return value.startsWith('access-sandbox-')
      ? { severity: 'info', remark: 'it belongs to a made-up bank of the sandbox. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const plaidAccessToken = '⟦acc¦ess-production-7641957d-7185-40a1-a6f8-27248d3b26d3⟧';\n",
      fixed: 'const plaidAccessToken = process.env.PLAID_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'PLAID_ACCESS_TOKEN=⟦acc¦ess-production-7e43f181-fc89-414b-a645-e7d43e6e3992⟧\n' },
  ],
  good: ['const plaidAccessToken = process.env.PLAID_ACCESS_TOKEN;\n', "const prefix = 'access-production-';\n"],
} satisfies Examples;
