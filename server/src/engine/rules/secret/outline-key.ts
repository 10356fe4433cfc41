import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/outline-key',
  title: 'Hard-coded Outline API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.getoutline.com/developers'],

  noun: 'Outline API key',
  environmentVariable: 'OUTLINE_API_KEY',
  why: 'The key reads and changes all documents of the knowledge base that its owner sees.',
  remedy: 'Revoke the key in the API settings of Outline, and read a new one from the environment.',
  keywords: ['ol_api_'],
  pattern: /ol_api_[0-9A-Za-z]{38}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const outlineApiKey = '⟦ol_¦api_b8wlEQ3iEOHBiEravU9zHvvvoyXtDbiHZFxQ7x⟧';\n",
      fixed: 'const outlineApiKey = process.env.OUTLINE_API_KEY!;\n',
    },
    { path: '.env', code: 'OUTLINE_API_KEY=⟦ol_¦api_UcfLlF1FS8bv99Rt7rgTw5MNaSuXgbLzI1uQ7x⟧\n' },
  ],
  good: ['const outlineApiKey = process.env.OUTLINE_API_KEY;\n', "const prefix = 'ol_api_';\n"],
} satisfies Examples;
