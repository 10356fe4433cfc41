import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/openai-session-key',
  title: 'Hard-coded OpenAI session key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://platform.openai.com/docs/api-reference/authentication'],

  noun: 'OpenAI session key',
  environmentVariable: 'OPENAI_SESSION_KEY',
  why: 'The key acts as its user on OpenAI’s platform, API keys and billing included, until it runs out.',
  remedy: 'Log out of all sessions, and use a project API key read from the environment.',
  keywords: ['sess-'],
  pattern: /sess-[0-9A-Za-z]{40}/,

  continuation: 'word-or-dash',
  alphabetSize: 62,

  judge({ value }) {
    // Names made of words have no digits, or only at one place.
    const body = value.slice(5);
    return /[0-9][A-Za-z_-]{1,40}[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const openaiSessionKey = '⟦ses¦s-o1Kt0R0sxcMi6iBfEh5YQFdGk1m3YV9qkfcgBNLr⟧';\n",
      fixed: 'const openaiSessionKey = process.env.OPENAI_SESSION_KEY!;\n',
    },
    { path: '.env', code: 'OPENAI_SESSION_KEY=⟦ses¦s-vLzYqQLHanjmu80i4aVQjqgG5X5PVsS7R7NEK7qX⟧\n' },
  ],
  good: ['const key = process.env.OPENAI_SESSION_KEY;\n', "const id = 'sess-expired-because-the-user-was-idle-for-long';\n"],
} satisfies Examples;
