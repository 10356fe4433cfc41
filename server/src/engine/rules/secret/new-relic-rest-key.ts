import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/new-relic-rest-key',
  title: 'Hard-coded New Relic REST or admin key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'],

  noun: 'New Relic REST or admin key',
  environmentVariable: 'NEW_RELIC_API_KEY',
  why: 'The key reads and changes applications and alerts of the whole account over the REST API; an admin key also manages its users.',
  remedy: 'Delete the key on the API keys page of New Relic, and read a user key from the environment.',
  keywords: ['nrra-', 'nraa-'],
  pattern: /NR(?:RA-[0-9a-f]{42}|AA-[0-9a-f]{27})/,

  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const newRelicApiKey = '⟦NRA¦A-6ab53a0ecf4fe72524cf4f63af2⟧';\n",
      fixed: 'const newRelicApiKey = process.env.NEW_RELIC_API_KEY!;\n',
    },
    { path: '.env', code: 'NEW_RELIC_API_KEY=⟦NRR¦A-33adb57674d95951ba7608b8d61a06e8ddbc47bd31⟧\n' },
  ],
  good: ['const newRelicApiKey = process.env.NEW_RELIC_API_KEY;\n', "const prefix = 'nrra-';\n"],
} satisfies Examples;
