import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/shopify-token',
  title: 'Hard-coded Shopify token',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://shopify.dev/changelog/length-of-the-shopify-access-token-is-increasing',
    'https://shopify.dev/changelog/app-secret-key-length-has-increased',
  ],
  noun: 'Shopify token',
  environmentVariable: 'SHOPIFY_ACCESS_TOKEN',
  why: 'The token reads and changes a shop: customers, orders, prices.',
  remedy: 'Uninstall the app or rotate its secret in the Shopify admin, and read the new token from the environment.',
  keywords: ['shpat_', 'shpca_', 'shppa_', 'shpss_', 'shpua_'],
  pattern: /shp(?:at|ca|pa|ua)_[0-9a-fA-F]{32}|shpss_(?:[0-9a-fA-F]{32}|[0-9A-Za-z]{32,64})/,
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const shopifyToken = '⟦shpat_30¦7f020a71d5499e17d384a6ad6397aa⟧';\n",
      fixed: 'const shopifyToken = process.env.SHOPIFY_ACCESS_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'SHOPIFY_API_SECRET=⟦shpss_df¦7722379ac61ed77ead1e517b14e38b⟧\n',
    },
  ],
  good: ["const token = 'shpat_¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';\n", "const prefix = 'shpat_';\n"],
} satisfies Examples;
