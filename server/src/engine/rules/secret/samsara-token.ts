import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/samsara-token',
  title: 'Hard-coded Samsara API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.samsara.com/docs/authentication'],

  noun: 'Samsara API token',
  environmentVariable: 'SAMSARA_API_TOKEN',
  why: 'The token reads where the organisation’s vehicles, drivers and machines are, and changes their settings.',
  remedy: 'Delete the token under Settings > API tokens and read a new one from the environment.',
  keywords: ['samsara_api_'],
  pattern: /samsara_api_[0-9A-Za-z]{30}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const samsaraApiToken = '⟦sam¦sara_api_4KMfhQrpi5ginAcWxi8AiKu5JA4K1w⟧';\n",
      fixed: 'const samsaraApiToken = process.env.SAMSARA_API_TOKEN!;\n',
    },
    { path: '.env', code: 'SAMSARA_API_TOKEN=⟦sam¦sara_api_4K1hdc5x7N9bEbTYoWt7f58dBIFm5Y⟧\n' },
  ],
  good: ['const samsaraApiToken = process.env.SAMSARA_API_TOKEN;\n', "const prefix = 'samsara_api_';\n"],
} satisfies Examples;
