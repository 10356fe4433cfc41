import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/scalingo-token',
  title: 'Hard-coded Scalingo token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.scalingo.com/index#authentication'],

  noun: 'Scalingo token',
  environmentVariable: 'SCALINGO_API_TOKEN',
  why: 'The token deploys, changes and deletes the apps and databases of its owner.',
  remedy: 'Revoke the token in the profile under API tokens, and read a new one from the environment.',
  keywords: ['tk-us-'],
  pattern: /tk-us-[\w-]{48}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const scalingoApiToken = '⟦tk-¦us-zWfjVDSFkuwZrzvjNwYnJv9bE2X6KTSqEj3dicMfkz43Ryj5⟧';\n",
      fixed: 'const scalingoApiToken = process.env.SCALINGO_API_TOKEN!;\n',
    },
    { path: '.env', code: 'SCALINGO_API_TOKEN=⟦tk-¦us-c8DIeKRrjRJGPR92wT3ZazqPFFvWHYphLVVyF4ArJSTZqdeL⟧\n' },
  ],
  good: ['const scalingoApiToken = process.env.SCALINGO_API_TOKEN;\n', "const prefix = 'tk-us-';\n"],
} satisfies Examples;
