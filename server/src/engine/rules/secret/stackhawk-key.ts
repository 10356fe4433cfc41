import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/stackhawk-key',
  title: 'Hard-coded StackHawk API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.stackhawk.com/'],

  noun: 'StackHawk API key',
  environmentVariable: 'HAWK_API_KEY',
  why: 'The key starts scans and reads the weaknesses that StackHawk found in the applications of the organization.',
  remedy: 'Delete the key in the settings of StackHawk, and read a new one from the environment.',
  keywords: ['hawk.'],
  pattern: /hawk\.[0-9A-Za-z_-]{20}\.[0-9A-Za-z_-]{20}/,

  continuation: 'word-or-dash',
  alphabetSize: 62,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const hawkApiKey = '⟦haw¦k.XNyss0OHgHHFTm3TsQ7x.zwy9IQjgWXeZFe3I6Hqh⟧';\n",
      fixed: 'const hawkApiKey = process.env.HAWK_API_KEY!;\n',
    },
    { path: '.env', code: 'HAWK_API_KEY=⟦haw¦k.gEoIfpkqkMvBbyZMAQ7x.cQfu6tGFRMsugtDLDwDy⟧\n' },
  ],
  good: ['const hawkApiKey = process.env.HAWK_API_KEY;\n', "const prefix = 'hawk.';\n"],
} satisfies Examples;
