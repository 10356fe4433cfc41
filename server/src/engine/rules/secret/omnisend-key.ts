import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/omnisend-key',
  title: 'Hard-coded Omnisend API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://api-docs.omnisend.com/reference/authentication'],

  noun: 'Omnisend API key',
  environmentVariable: 'OMNISEND_API_KEY',
  why: 'The key reads the contacts and orders of the shop and sends campaigns.',
  remedy: 'Delete the key under Store settings > API keys and read a new one from the environment.',
  keywords: ['omnisend'],
  pattern: /[0-9a-f]{24}-[0-9A-Za-z]{50}/,
  around: { before: 80, after: 200 },
  continuation: 'word-or-dash',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const omnisendApiKey = '⟦9c1¦5f94564c6bf15d267a128-K4wETqVDLM2LbtKUtAwT8CPMWWeydMCbeszvuPzaPyuHRw1XYd⟧';\n",
      fixed: 'const omnisendApiKey = process.env.OMNISEND_API_KEY!;\n',
    },
    { path: '.env', code: 'OMNISEND_API_KEY=⟦fd4¦af9cc932abd5515b30df2-K4wJIehNjKhzFb9yqjE4g47ROYcazgERlApBYge8CEaQvQRrhg⟧\n' },
  ],
  good: ['const omnisendApiKey = process.env.OMNISEND_API_KEY;\n', "const omnisend = '600c9baa-bbdc-421a-ad98-088d87d496f9';\n"],
} satisfies Examples;
