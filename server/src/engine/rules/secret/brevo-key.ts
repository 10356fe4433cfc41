import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/brevo-key',
  title: 'Hard-coded Brevo API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.brevo.com/docs/getting-started'],
  rotation: 'https://app.brevo.com/settings/keys/api',
  noun: 'Brevo API key',
  environmentVariable: 'BREVO_API_KEY',
  why: 'The key reads and exports all contacts, and sends mail and text messages at your cost.',
  remedy: 'Delete the key under SMTP & API, create another, and read it from the environment.',
  keywords: ['xkeysib-'],
  pattern: /xkeysib-[0-9a-f]{64}-[0-9A-Za-z]{16}/,

  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const brevoApiKey = '⟦xke¦ysib-86b66345f28dac94097e134a0faaddb6c50b809f6cef6a2985103fd9f82fc69a-LqXb6bpmUkReuQZy⟧';\n",
      fixed: 'const brevoApiKey = process.env.BREVO_API_KEY!;\n',
    },
    { path: '.env', code: 'BREVO_API_KEY=⟦xke¦ysib-5b31d04e80fe280a7593cbe36770fe054b810632be111723a497398985a704b1-wWWWUWjST0RGVbWh⟧\n' },
  ],
  good: ['const brevoApiKey = process.env.BREVO_API_KEY;\n', "const prefix = 'xkeysib-';\n"],
} satisfies Examples;
