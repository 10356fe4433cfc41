import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/crunchy-bridge-key',
  title: 'Hard-coded Crunchy Bridge API key',
  severity: 'warning',
  confidence: 'medium',
  references: ['https://docs.crunchybridge.com/api-concepts/getting-started'],

  noun: 'Crunchy Bridge API key',
  environmentVariable: 'CRUNCHY_API_KEY',
  why: 'The key manages the PostgreSQL clusters of its account and shows their connection strings.',
  remedy: 'Revoke the key in the account settings, and read a new one from the environment.',
  keywords: ['cbkey_'],
  pattern: /cbkey_[0-9A-Za-z]{30,80}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    const body = value.slice(6);
    return /[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const crunchyApiKey = '⟦cbk¦ey_Ed197YhS0mUvhQYwIa9vtA7tahENXA7xiQ0R40rGA4ypvea7⟧';\n",
      fixed: 'const crunchyApiKey = process.env.CRUNCHY_API_KEY!;\n',
    },
    { path: '.env', code: 'CRUNCHY_API_KEY=⟦cbk¦ey_19UFOvq0LQBFd81THf5Vy61RpRJytoeqHaPmOy9kEu4aNQa7⟧\n' },
  ],
  good: ['const crunchyApiKey = process.env.CRUNCHY_API_KEY;\n', "const prefix = 'cbkey_';\n"],
} satisfies Examples;
