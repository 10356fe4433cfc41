import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/databricks-token',
  title: 'Hard-coded Databricks token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.databricks.com/aws/en/dev-tools/auth/pat'],
  noun: 'Databricks token',
  environmentVariable: 'DATABRICKS_TOKEN',
  why: 'The token runs code on the workspace’s clusters and reads its tables and stored secrets.',
  remedy: 'Revoke the token in the workspace’s settings, use OAuth for machines, and read what is left from the environment.',
  keywords: ['dapi'],
  pattern: /dapi[0-9a-f]{32}(?:-[0-9])?/,
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const databricksToken = '⟦dapi5a2f¦e833eb423383aac46e115fb08267⟧';\n",
      fixed: 'const databricksToken = process.env.DATABRICKS_TOKEN!;\n',
    },
    {
      path: '.databrickscfg',
      code: '[DEFAULT]\nhost = https://adb.acme.test\ntoken = ⟦dapi652f¦9122856a2c245ec423b1874d2776⟧\n',
    },
  ],
  good: ["const token = 'dapi¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';\n", "const name = 'dapi_client';\n"],
} satisfies Examples;
