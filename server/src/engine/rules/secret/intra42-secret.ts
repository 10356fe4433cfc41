import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/intra42-secret',
  title: 'Hard-coded 42 Intra client secret',
  severity: 'error',
  confidence: 'high',
  references: ['https://api.intra.42.fr/apidoc/guides/getting_started'],

  noun: '42 Intra client secret',
  environmentVariable: 'FT_CLIENT_SECRET',
  why: 'With its client id the secret gets tokens of the 42 API, which read data of students and staff.',
  remedy: 'Generate a new secret for the application in the 42 Intra, and read it from the environment.',
  keywords: ['s-s4t2'],
  pattern: /s-s4t2(?:ud|af)-[0-9a-f]{64}/,

  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const ftClientSecret = '⟦s-s¦4t2ud-2982012829fb10ba1a212444d92f84d825f15fb9d02d43427ba6f40a487fa000⟧';\n",
      fixed: 'const ftClientSecret = process.env.FT_CLIENT_SECRET!;\n',
    },
    { path: '.env', code: 'FT_CLIENT_SECRET=⟦s-s¦4t2ud-5ac866e60e2bb302e417406b43795f7843c2086c67b77a76c00e79b1d5a62cf4⟧\n' },
  ],
  good: ['const ftClientSecret = process.env.FT_CLIENT_SECRET;\n', "const prefix = 's-s4t2';\n"],
} satisfies Examples;
