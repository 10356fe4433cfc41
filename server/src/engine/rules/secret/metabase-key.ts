import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/metabase-key',
  title: 'Hard-coded Metabase API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.metabase.com/docs/latest/people-and-groups/api-keys'],

  noun: 'Metabase API key',
  environmentVariable: 'METABASE_API_KEY',
  why: 'The key queries the databases behind Metabase with the permissions of its group.',
  remedy: 'Delete or regenerate the key in the admin settings of Metabase, and read the new one from the environment.',
  keywords: ['mb_'],
  pattern: /mb_[0-9A-Za-z+/]{43}=/,

  continuation: 'base64',
  alphabetSize: 64,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const metabaseApiKey = '⟦mb_¦Yew8U5RWsB1GxGrWZlsxfovi+g/KyhwjFZ6eObVBWjk=⟧';\n",
      fixed: 'const metabaseApiKey = process.env.METABASE_API_KEY!;\n',
    },
    { path: '.env', code: 'METABASE_API_KEY=⟦mb_¦0QK11tvAno6c7r/0RWuHv14GJ7qhy4xq0PSDUbdBWjk=⟧\n' },
  ],
  good: ['const metabaseApiKey = process.env.METABASE_API_KEY;\n', "const name = 'mb_strtolower';\n"],
} satisfies Examples;
