import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/pinterest-token',
  title: 'Hard-coded Pinterest access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/'],

  noun: 'Pinterest access token',
  environmentVariable: 'PINTEREST_ACCESS_TOKEN',
  why: 'The token reads and changes boards, pins and, with its scopes, advertising of the account.',
  remedy: 'Revoke the app’s access in the account settings and read a new token from the environment.',
  keywords: ['pina_'],
  pattern: /pina_[0-9A-Z]{60,130}/,

  continuation: 'word',
  alphabetSize: 36,
});

export const examples = {
  bad: [
    {
      code: "const pinterestAccessToken = '⟦pin¦a_AEA4MDQRFQ69NZEG5A5AW8D5U0RGPYV0MF5SSUZ7A0E6BGZEZ8RRRLJVIEEGGEHLLAPPOTH4WRAFGEI5HRESY7OG0R501AFR⟧';\n",
      fixed: 'const pinterestAccessToken = process.env.PINTEREST_ACCESS_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'PINTEREST_ACCESS_TOKEN=⟦pin¦a_AEAP330LT1C3AREUUQN6WSA8J4K01N9QKA7BO5OSSTALRM13IOH4R0551BXC8NXHEKX8825FGFIDWOA5FN11HWCY2VXJO88Y⟧\n',
    },
  ],
  good: ['const pinterestAccessToken = process.env.PINTEREST_ACCESS_TOKEN;\n', "const prefix = 'pina_';\n"],
} satisfies Examples;
