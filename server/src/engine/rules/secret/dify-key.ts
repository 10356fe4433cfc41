import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/dify-key',
  title: 'Hard-coded Dify API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.dify.ai/'],

  noun: 'Dify API key',
  environmentVariable: 'DIFY_API_KEY',
  why: 'The key runs the app at its owner’s cost and reads its conversations; a data set key reads, changes and deletes the knowledge base.',
  remedy: 'Delete the key on the app’s API access page, and read a new one from `DIFY_API_KEY`.',
  keywords: ['dify_', 'dify.ai', 'dify-', 'dify:', 'difyapi', 'difykey', '/chat-messages', '/workflows/run', 'dataset-'],
  pattern: /(?:app|dataset)-[0-9A-Za-z]{24}/,
  around: { before: 120, after: 120 },
  continuation: 'word-or-dash',
  alphabetSize: 62,

  judge({ value }) {
    // Names made of words mostly lack digits, or letters of one case.
    const body = value.slice(4);
    return /[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    { code: "const difyApiKey = '⟦app¦-F8nkp3u6o6D36r9zDv9AxelJ⟧';\n", fixed: 'const difyApiKey = process.env.DIFY_API_KEY!;\n' },
    { path: '.env', code: 'DIFY_API_KEY=⟦app¦-qWgjuMImXJE5OulQ3Vm5UlMK⟧\n' },
  ],
  good: ['const difyApiKey = process.env.DIFY_API_KEY;\n', { path: 'other.env', code: 'SOMETHING_ELSE=app¦-hxMqwAIROkm0gtqDRxuY732p\n' }],
} satisfies Examples;
