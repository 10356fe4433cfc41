import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/e2b-key',
  title: 'Hard-coded E2B API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://e2b.dev/docs/api-key'],
  rotation: 'https://e2b.dev/dashboard?tab=keys',
  noun: 'E2B API key',
  environmentVariable: 'E2B_API_KEY',
  why: 'The key starts, pauses and stops the team’s sandboxes, runs code in them and reads their files.',
  remedy: 'Delete the key on E2B’s dashboard, and read a new one from `E2B_API_KEY`.',
  keywords: ['e2b_'],
  pattern: /(?:sk_)?e2b_[0-9a-f]{40}/,
  around: { before: 3, after: 44 },
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const e2bApiKey = '⟦sk_e2b_¦ea6be06¦196ae96¦a93a7f7¦f8135c3¦d4d21ec¦182c1⟧';\n",
      fixed: 'const e2bApiKey = process.env.E2B_API_KEY!;\n',
    },
    { path: '.env', code: 'E2B_API_KEY=⟦e2b_deb¦5504795¦d94d0b8¦08c0bac¦6f52ab4¦fb7872d¦92⟧\n' },
  ],
  good: ['const e2bApiKey = process.env.E2B_API_KEY;\n', "const prefix = 'e2b_';\n"],
} satisfies Examples;
