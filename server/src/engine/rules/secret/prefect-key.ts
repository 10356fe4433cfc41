import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/prefect-key',
  title: 'Hard-coded Prefect API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys'],
  rotation: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
  noun: 'Prefect API key',
  environmentVariable: 'PREFECT_API_KEY',
  why: 'The key starts and changes flow runs of the workspace and reads its blocks, which hold credentials of further services.',
  remedy: 'Delete the key in the settings of Prefect Cloud, and read a new one from the environment.',
  keywords: ['pnu_', 'pnb_'],
  pattern: /pn[ub]_[0-9A-Za-z]{36}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const prefectApiKey = '⟦pnu¦_sbGq4y5fnc5dhiOtgxE4pOcwoKvk35jQRUwK⟧';\n",
      fixed: 'const prefectApiKey = process.env.PREFECT_API_KEY!;\n',
    },
    { path: '.env', code: 'PREFECT_API_KEY=⟦pnu¦_xQ8dYpfkI8HFNyeCpwizXp1X6oBYkW0guRlP⟧\n' },
  ],
  good: ['const prefectApiKey = process.env.PREFECT_API_KEY;\n', "const prefix = 'pnu_';\n"],
} satisfies Examples;
