import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/healthchecks-ping-address',
  title: 'Hard-coded Healthchecks ping address',
  severity: 'info',
  confidence: 'high',
  references: ['https://healthchecks.io/docs/http_api/'],

  noun: 'Healthchecks ping address',
  environmentVariable: 'HEALTHCHECKS_URL',
  why: 'Anyone with the address reports the job as done, so that its failure is not noticed.',
  remedy: 'Copy the check to get a new address, and read it from the environment.',
  keywords: ['hc-ping.com/'],
  pattern: /https:\/\/hc-ping\.com\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
  around: { before: 8, after: 40 },
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const healthchecksUrl = '⟦https://hc¦-ping.com/7a963e0c-cf41-aff1-531e-c9c66d6f265a⟧';\n",
      fixed: 'const healthchecksUrl = process.env.HEALTHCHECKS_URL!;\n',
    },
    { path: '.env', code: 'HEALTHCHECKS_URL=⟦https://hc¦-ping.com/3fab1cec-13ea-cac0-a178-4d7fa96cc9bd⟧\n' },
  ],
  good: ['const healthchecksUrl = process.env.HEALTHCHECKS_URL;\n', "const hint = 'https://hc-ping.com/your-uuid-here';\n"],
} satisfies Examples;
