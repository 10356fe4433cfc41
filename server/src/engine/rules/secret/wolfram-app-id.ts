import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/wolfram-app-id',
  title: 'Hard-coded Wolfram|Alpha app id',
  severity: 'warning',
  confidence: 'high',
  references: ['https://products.wolframalpha.com/api/documentation'],
  rotation: 'https://developer.wolframalpha.com/',
  noun: 'Wolfram|Alpha app id',
  environmentVariable: 'WOLFRAM_APP_ID',
  why: 'Whoever has the id asks Wolfram|Alpha at its owner’s cost. It stays in the history of the repository when the line is deleted.',
  remedy: 'Delete the app in the developer portal, and read the id of a new one from `WOLFRAM_APP_ID`.',
  keywords: ['wolfram'],
  pattern: /[0-9A-Z]{6}-[0-9A-Z]{10}/,
  around: { before: 150, after: 150 },
  continuation: 'word-or-dash',
  alphabetSize: 36,

  judge({ value }) {
    return /[0-9]/.test(value) && /[A-Z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    { code: "const wolframAppId = '⟦PCV¦VCY-KMBYJW8RJZ⟧';\n", fixed: 'const wolframAppId = process.env.WOLFRAM_APP_ID!;\n' },
    { path: '.env', code: 'WOLFRAM_APP_ID=⟦ZJB¦HPV-8FZ33Z2508⟧\n' },
  ],
  good: ['const wolframAppId = process.env.WOLFRAM_APP_ID;\n', { path: 'other.env', code: 'SOMETHING_ELSE=BZC¦BK6-OO7IMWL65R\n' }],
} satisfies Examples;
