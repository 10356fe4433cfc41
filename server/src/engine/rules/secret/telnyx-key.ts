import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/telnyx-key',
  title: 'Hard-coded Telnyx API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.telnyx.com/development/api-fundamentals/authentication'],
  rotation: 'https://portal.telnyx.com/#/api-keys',
  noun: 'Telnyx API key',
  environmentVariable: 'TELNYX_API_KEY',
  why: 'The key calls and texts from your numbers at your cost and reads messages and call records.',
  remedy: 'Delete the key under Keys & Credentials and read a new one from the environment.',
  keywords: ['key01'],
  pattern: /KEY01[0-9A-F]{30}_[0-9A-Za-z]{22}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const telnyxApiKey = '⟦KEY¦018B18025FD59A831C21302B359A5869_w1Apq3mrhjUThYcty1HwT4⟧';\n",
      fixed: 'const telnyxApiKey = process.env.TELNYX_API_KEY!;\n',
    },
    { path: '.env', code: 'TELNYX_API_KEY=⟦KEY¦014196F353FB4137B5760C29F7DAB7E3_9KPBUYQoUBeY0Ik4KQsCYS⟧\n' },
  ],
  good: ['const telnyxApiKey = process.env.TELNYX_API_KEY;\n', "const key = 'KEY0123456789ABCDEF';\n"],
} satisfies Examples;
