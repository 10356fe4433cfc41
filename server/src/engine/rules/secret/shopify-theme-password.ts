import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/shopify-theme-password',
  title: 'Hard-coded Shopify Theme Access password',
  severity: 'error',
  confidence: 'high',
  references: ['https://shopify.dev/docs/storefronts/themes/tools/theme-access'],
  rotation: 'https://shopify.dev/docs/storefronts/themes/tools/theme-access',
  noun: 'Shopify Theme Access password',
  environmentVariable: 'SHOPIFY_CLI_THEME_TOKEN',
  why: 'Whoever has the password changes the themes of the shop, and so can put scripts into its pages that read what customers type.',
  remedy: 'Delete the password in the Theme Access app of the shop, and read a new one from the environment.',
  keywords: ['shptka_'],
  pattern: /shptka_[0-9a-fA-F]{32}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const shopifyCliThemeToken = '⟦shp¦tka_73dc830dff60f514c62214d5c4094489⟧';\n",
      fixed: 'const shopifyCliThemeToken = process.env.SHOPIFY_CLI_THEME_TOKEN!;\n',
    },
    { path: '.env', code: 'SHOPIFY_CLI_THEME_TOKEN=⟦shp¦tka_3fa0d972334ee9aa8e6590ca7bef1e84⟧\n' },
  ],
  good: ['const shopifyCliThemeToken = process.env.SHOPIFY_CLI_THEME_TOKEN;\n', "const prefix = 'shptka_';\n"],
} satisfies Examples;
