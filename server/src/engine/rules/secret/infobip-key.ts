import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/infobip-key',
  title: 'Hard-coded Infobip API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.infobip.com/docs/essentials/api-essentials/api-authentication'],

  noun: 'Infobip API key',
  environmentVariable: 'INFOBIP_API_KEY',
  why: 'The key sends text messages, calls and chat messages at your cost and in your name.',
  remedy: 'Revoke the key under Developer tools > API keys and read a new one from the environment.',
  keywords: ['infobip'],
  pattern: /[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
  around: { before: 120, after: 240 },
  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const infobipApiKey = '⟦d074d95e¦8cf26c7523afd21077f149d9-34c48f9b-8f4e-6bc5-855c-03dba6334697⟧';\n",
      fixed: 'const infobipApiKey = process.env.INFOBIP_API_KEY!;\n',
    },
    { path: '.env', code: 'INFOBIP_API_KEY=⟦2a07051c¦85e4ec9567736fc2c9a24f45-1b4bd2d8-fc1b-9325-539c-79965484cb59⟧\n' },
  ],
  good: ['const infobipApiKey = process.env.INFOBIP_API_KEY;\n', "const infobip = { id: '8912f6f8-a573-4642-a80a-d3ab2d6b9f1e' };\n"],
} satisfies Examples;
