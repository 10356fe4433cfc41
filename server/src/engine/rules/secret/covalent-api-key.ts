import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/covalent-api-key',
  title: 'Hard-coded GoldRush API key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://goldrush.dev/docs/'],

  noun: 'GoldRush API key',
  environmentVariable: 'GOLDRUSH_API_KEY',
  why: 'Requests with the key are charged to its account at GoldRush, formerly Covalent, and use up its credits.',
  remedy: 'Delete the key on the GoldRush platform, and read a new one from the environment.',
  keywords: ['cqt_'],
  pattern: /cqt_(?:rQ|wF)[0-9A-Za-z]{26}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const goldrushApiKey = '⟦cqt¦_rQ3Wdjjq7DtywXCH7jP8dDDtYkJ7⟧';\n",
      fixed: 'const goldrushApiKey = process.env.GOLDRUSH_API_KEY!;\n',
    },
    { path: '.env', code: 'GOLDRUSH_API_KEY=⟦cqt¦_rQ6cqPWm3kh9d3cqwbqy6BrPVMf9⟧\n' },
  ],
  good: ['const goldrushApiKey = process.env.GOLDRUSH_API_KEY;\n', "const prefix = 'cqt_';\n"],
} satisfies Examples;
