import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/humanloop-key',
  title: 'Hard-coded Humanloop API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://humanloop.com/docs'],

  noun: 'Humanloop API key',
  environmentVariable: 'HUMANLOOP_API_KEY',
  why: 'The key reads and changes the organisation’s prompts, logs and data sets.',
  remedy: 'Delete the key in Humanloop’s settings, and read a new one from `HUMANLOOP_API_KEY`.',
  keywords: ['hl_sk_'],
  pattern: /hl_sk_[0-9a-f]{48}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const humanloopApiKey = '⟦hl_sk_8¦d8c2900¦2b0bc8d¦ae2cf02¦b45483a¦7c1d441¦03ea347¦87870⟧';\n",
      fixed: 'const humanloopApiKey = process.env.HUMANLOOP_API_KEY!;\n',
    },
    { path: '.env', code: 'HUMANLOOP_API_KEY=⟦hl_sk_8¦59a63d4¦22558db¦10eeae9¦feb102f¦a642287¦0ca229f¦1390a⟧\n' },
  ],
  good: ['const humanloopApiKey = process.env.HUMANLOOP_API_KEY;\n', "const prefix = 'hl_sk_';\n"],
} satisfies Examples;
