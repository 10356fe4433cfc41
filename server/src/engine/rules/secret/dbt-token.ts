import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/dbt-token',
  title: 'Hard-coded dbt token',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.getdbt.com/docs/dbt-apis/authentication'],
  rotation: 'https://docs.getdbt.com/docs/dbt-apis/authentication',
  noun: 'dbt token',
  environmentVariable: 'DBT_CLOUD_API_TOKEN',
  why: 'The token starts jobs of the dbt platform and reads and changes its projects, with the permissions of its user or service account.',
  remedy: 'Delete the token in the account settings of dbt, and read a new one from the environment.',
  keywords: ['dbtc_', 'dbtu_'],
  pattern: /dbt[cu]_[\w-]{36,64}/,

  continuation: 'word-or-dash',
  alphabetSize: 62,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const dbtCloudApiToken = '⟦dbt¦c_BN3dX4gEmIDNycNVN8FphW3Hi2gd81DvtOZT4sYVQ7x⟧';\n",
      fixed: 'const dbtCloudApiToken = process.env.DBT_CLOUD_API_TOKEN!;\n',
    },
    { path: '.env', code: 'DBT_CLOUD_API_TOKEN=⟦dbt¦c_ZOBALFz17X7psbO0cBDdnDMP0n2EwQOydNVTRHUzQ7x⟧\n' },
  ],
  good: ['const dbtCloudApiToken = process.env.DBT_CLOUD_API_TOKEN;\n', "const prefix = 'dbtc_';\n"],
} satisfies Examples;
