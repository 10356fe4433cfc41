import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/posthog-project-key',
  title: 'Hard-coded PostHog project key',
  severity: 'info',
  confidence: 'high',
  references: ['https://posthog.com/docs/api'],

  noun: 'PostHog project key',
  environmentVariable: 'POSTHOG_KEY',
  why: 'The project key is sent to every visitor by design and only records events; with it anyone can record made-up ones.',
  remedy: 'Read the key from the settings of each deployment.',
  keywords: ['phc_'],
  pattern: /phc_[0-9A-Za-z]{40,50}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const posthogKey = '⟦phc¦_cem0FEBP8bM2PzYDEESTf5AvH3aSczKtYcGStvpSQ7x⟧';\n",
      fixed: 'const posthogKey = process.env.POSTHOG_KEY!;\n',
    },
    { path: '.env', code: 'POSTHOG_KEY=⟦phc¦_Av9IHvMgbwjSzHqCxuxJBaWIVgU9Rum8thpEQaQDQ7x⟧\n' },
  ],
  good: ['const posthogKey = process.env.POSTHOG_KEY;\n', "const prefix = 'phc_';\n"],
} satisfies Examples;
