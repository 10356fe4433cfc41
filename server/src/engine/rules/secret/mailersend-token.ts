import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/mailersend-token',
  title: 'Hard-coded MailerSend API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.mailersend.com/help/managing-api-tokens', 'https://developers.mailersend.com/general.html'],

  noun: 'MailerSend API token',
  environmentVariable: 'MAILERSEND_API_KEY',
  why: 'The token sends mail and text messages from your domains and reads their recipients.',
  remedy: 'Delete the token under Integrations > API tokens and read a new one from the environment.',
  keywords: ['mlsn.'],
  pattern: /mlsn\.[0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const mailersendApiKey = '⟦mls¦n.b356fcbf3183c195c992c5bb011a6bb69144135057589f16ec47e824e841d4f0⟧';\n",
      fixed: 'const mailersendApiKey = process.env.MAILERSEND_API_KEY!;\n',
    },
    { path: '.env', code: 'MAILERSEND_API_KEY=⟦mls¦n.a132a886bdc51c935e91b39fa96938d30387af730d6b37551cc4f1f5acabcf80⟧\n' },
  ],
  good: ['const mailersendApiKey = process.env.MAILERSEND_API_KEY;\n', 'const n = newFromLsn.length;\n'],
} satisfies Examples;
