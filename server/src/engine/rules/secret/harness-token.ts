import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/harness-token',
  title: 'Hard-coded Harness API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/'],
  rotation: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
  noun: 'Harness API token',
  environmentVariable: 'HARNESS_API_KEY',
  why: 'The token runs deployments and changes pipelines and connectors, with the roles of its user or service account.',
  remedy: 'Delete or rotate the token under API keys in Harness, and read the new one from the environment.',
  keywords: ['pat.', 'sat.'],
  pattern: /[ps]at\.[\w-]{22}\.[0-9a-f]{24}\.[0-9A-Za-z]{20}/,

  continuation: 'word',
});

export const examples = {
  bad: [
    {
      code: "const harnessApiKey = '⟦sat¦.UZkPU91cEzqVsesj0eo5NW.a568922df9f9bf0451532389.6ayqy3VmvoAUYvbPZPap⟧';\n",
      fixed: 'const harnessApiKey = process.env.HARNESS_API_KEY!;\n',
    },
    { path: '.env', code: 'HARNESS_API_KEY=⟦sat¦.vwtRJxywLTqFRzMeE7qnBw.386e1ab3ee2c9ad366a110d7.8HmAua3sttpjOr5jdVWe⟧\n' },
  ],
  good: ['const harnessApiKey = process.env.HARNESS_API_KEY;\n', 'const scheme = pat.match.toString();\n', "const prefix = 'sat.';\n"],
} satisfies Examples;
