import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/vantage-token',
  title: 'Hard-coded Vantage API token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://docs.vantage.sh/api'],

  noun: 'Vantage API token',
  environmentVariable: 'VANTAGE_API_TOKEN',
  why: 'The token reads the cloud costs of the organisation and, with write scope, changes its reports.',
  remedy: 'Delete the token in the Vantage settings, and read a new one from the environment.',
  keywords: ['vntg_tkn_'],
  pattern: /vntg_tkn_[0-9a-f]{40}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const vantageApiToken = '⟦vnt¦g_tkn_965782c718e71566a30ea251c788dcf6657a1495⟧';\n",
      fixed: 'const vantageApiToken = process.env.VANTAGE_API_TOKEN!;\n',
    },
    { path: '.env', code: 'VANTAGE_API_TOKEN=⟦vnt¦g_tkn_3c99a4aea90ed87a426e3af44d2f9df2ca18d523⟧\n' },
  ],
  good: ['const vantageApiToken = process.env.VANTAGE_API_TOKEN;\n', "const prefix = 'vntg_tkn_';\n"],
} satisfies Examples;
