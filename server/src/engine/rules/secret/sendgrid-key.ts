import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/sendgrid-key',
  title: 'Hard-coded SendGrid API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys'],
  noun: 'SendGrid API key',
  environmentVariable: 'SENDGRID_API_KEY',
  why: 'The key sends mail from your domain, past spam filters that trust it, and may read contacts and statistics.',
  remedy: 'Delete the key in SendGrid, make one with mail-send rights only, and read it from the environment.',
  keywords: ['sg.'],
  pattern: /SG\.[\w-]{22}\.[\w-]{43}/,
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const sendgridKey = '⟦SG.NP6DY¦BIf1LefhyVeIqCTLI.KFzGbD5jiVSSAttFIEgHVHlVmHSg0Xe8hMQ8RQEzCyc⟧';\n",
      fixed: 'const sendgridKey = process.env.SENDGRID_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'SENDGRID_API_KEY=⟦SG.N3oYz¦FyEF7VcLxPJktg6T6.c0zMtLZ99tIWQsAnG5AaiHPGye8XYR7wlrKtFl0VwqW⟧\n',
    },
  ],
  good: [
    "const key = 'SG.¦xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';\n",
    "const tag = 'SG.components.layout.header';\n",
  ],
} satisfies Examples;
