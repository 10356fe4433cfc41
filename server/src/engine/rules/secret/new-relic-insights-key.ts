import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/new-relic-insights-key',
  title: 'Hard-coded New Relic Insights key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'],

  noun: 'New Relic Insights key',
  environmentVariable: 'NEW_RELIC_INSERT_KEY',
  why: 'An insert key sends events into the account; a query key reads every event that is stored there.',
  remedy: 'Delete the key on the API keys page of New Relic, and read a license or user key from the environment.',
  keywords: ['nrii-', 'nriq-'],
  pattern: /NRI[IQ]-[\w-]{32}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const newRelicInsertKey = '⟦NRI¦Q-KYHVPDk23M8qnXuZREftV_omEzI3EZnb⟧';\n",
      fixed: 'const newRelicInsertKey = process.env.NEW_RELIC_INSERT_KEY!;\n',
    },
    { path: '.env', code: 'NEW_RELIC_INSERT_KEY=⟦NRI¦I-kWPZbGmUAVaxcpwT8N61-x6PvsreYIi7⟧\n' },
  ],
  good: ['const newRelicInsertKey = process.env.NEW_RELIC_INSERT_KEY;\n', "const prefix = 'nrii-';\n"],
} satisfies Examples;
