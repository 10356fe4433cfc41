import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/shopify-partner-token',
  title: 'Hard-coded Shopify Partner API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://shopify.dev/docs/api/partner'],

  noun: 'Shopify Partner API token',
  environmentVariable: 'SHOPIFY_PARTNER_TOKEN',
  why: 'The token reads the partner’s payouts, transactions and the shops that use its apps.',
  remedy: 'Delete the API client in the Partner Dashboard’s settings, and read a new token from the environment.',
  keywords: ['prtapi_'],
  pattern: /prtapi_[0-9a-f]{32}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const shopifyPartnerToken = '⟦prt¦api_deb639dbacba31b09448143431444035⟧';\n",
      fixed: 'const shopifyPartnerToken = process.env.SHOPIFY_PARTNER_TOKEN!;\n',
    },
    { path: '.env', code: 'SHOPIFY_PARTNER_TOKEN=⟦prt¦api_08b3737c990532ca475f41aee72ead88⟧\n' },
  ],
  good: ['const shopifyPartnerToken = process.env.SHOPIFY_PARTNER_TOKEN;\n', "const prefix = 'prtapi_';\n"],
} satisfies Examples;
