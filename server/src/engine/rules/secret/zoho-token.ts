import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/zoho-token',
  title: 'Hard-coded Zoho token',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token-expiry.html'],
  rotation: 'https://www.zoho.com/accounts/protocol/oauth/revoke-tokens.html',
  noun: 'Zoho token',
  environmentVariable: 'ZOHO_REFRESH_TOKEN',
  why: 'The token reads and changes the data that its scopes name, or starts a webhook of Flow or Cliq; refresh tokens never expire.',
  remedy: 'Revoke the token in the Zoho API console, or with `/oauth/v2/token/revoke`, and read a new one from the environment.',
  keywords: ['1000.', '1001.'],
  pattern: /100[01]\.[0-9a-f]{32}\.[0-9a-f]{32}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const zohoRefreshToken = '⟦100¦1.3859fd28dfab6e00440243e2f1826496.e63ebc1a05a8af83145fbe81c67bdc86⟧';\n",
      fixed: 'const zohoRefreshToken = process.env.ZOHO_REFRESH_TOKEN!;\n',
    },
    { path: '.env', code: 'ZOHO_REFRESH_TOKEN=⟦100¦1.b5fa6d8f054ce765b8ac5d11340a8b5a.ba8ae00306d8ee1905a34e927b017ef2⟧\n' },
  ],
  good: ['const zohoRefreshToken = process.env.ZOHO_REFRESH_TOKEN;\n', 'const x = 1000.5;\n'],
} satisfies Examples;
