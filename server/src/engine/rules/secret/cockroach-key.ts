import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/cockroach-key',
  title: 'Hard-coded CockroachDB Cloud API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.cockroachlabs.com/docs/cockroachcloud/managing-access#manage-api-keys'],

  noun: 'CockroachDB Cloud API key',
  environmentVariable: 'COCKROACH_API_KEY',
  why: 'The key acts as its service account: it makes, changes and deletes clusters and their SQL users.',
  remedy: 'Delete the key on the service account’s page, and read a new one from the environment.',
  keywords: ['ccdb1_'],
  pattern: /CCDB1_[0-9A-Za-z]{22}_[0-9A-Za-z]{40}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const cockroachApiKey = '⟦CCD¦B1_j7e9hMWx8GoAI0Ppa0XxIR_D7khoLHqQn7ttBKaCNRhBOYxplR8mXT9JY2LFeJv⟧';\n",
      fixed: 'const cockroachApiKey = process.env.COCKROACH_API_KEY!;\n',
    },
    { path: '.env', code: 'COCKROACH_API_KEY=⟦CCD¦B1_vK91srB7NDB5Qy6xtHOMhV_jDpoA4Ush0qo1TfJqTSMfnzQo3ie3miPYRsiGbIu⟧\n' },
  ],
  good: ['const cockroachApiKey = process.env.COCKROACH_API_KEY;\n', "const prefix = 'ccdb1_';\n"],
} satisfies Examples;
