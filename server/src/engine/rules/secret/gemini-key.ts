import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/gemini-key',
  title: 'Hard-coded Gemini API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://ai.google.dev/gemini-api/docs/api-key'],
  rotation: 'https://aistudio.google.com/api-keys',
  noun: 'Gemini API key',
  environmentVariable: 'GEMINI_API_KEY',
  why: 'Whoever has the key runs models at its owner’s cost, and reads files that the project has uploaded to the Gemini API.',
  remedy: 'Delete the key in Google AI Studio, and read a new one from `GEMINI_API_KEY`.',
  keywords: ['aq.ab8rn6'],
  pattern: /AQ\.Ab8RN6[\w-]{40,48}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const geminiApiKey = '⟦AQ.¦Ab8RN656sk5n2UeWNalGd3DVZ5qUQElrgmR_3S6uOW1_MlHa⟧';\n",
      fixed: 'const geminiApiKey = process.env.GEMINI_API_KEY!;\n',
    },
    { path: '.env', code: 'GEMINI_API_KEY=⟦AQ.¦Ab8RN6ygxWVkNjBORsesKMEqD_qWNRXv2hia1NqSNA4k1lv0HxSnL⟧\n' },
  ],
  good: ['const geminiApiKey = process.env.GEMINI_API_KEY;\n', "const prefix = 'aq.ab8rn6';\n"],
} satisfies Examples;
