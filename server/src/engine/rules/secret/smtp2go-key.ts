import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/smtp2go-key',
  title: 'Hard-coded SMTP2GO API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.smtp2go.com/docs/getting-started'],

  noun: 'SMTP2GO API key',
  environmentVariable: 'SMTP2GO_API_KEY',
  why: 'The key sends mail from your domains and reads the sending reports.',
  remedy: 'Remove the key under Sending > API keys and read a new one from the environment.',
  keywords: ['api-'],
  pattern: /api-[0-9A-F]{32}/,

  continuation: 'word-or-dash',
  alphabetSize: 16,

  judge({ text, span }) {
    return text[span.start - 1] === '-' ? null : {};
  },
});

export const examples = {
  bad: [
    { code: "start('⟦api¦-D919F0936374F0671480742607B651F6⟧');\n", fixed: 'start(process.env.SMTP2GO_API_KEY!);\n' },
    { path: '.env', code: 'SMTP2GO_API_KEY=⟦api¦-493E837E4A1466BE694021A0F5D4CF07⟧\n' },
  ],
  good: [
    'const smtp2goApiKey = process.env.SMTP2GO_API_KEY;\n',
    "const header = 'api-key';\n",
    "const id = 'rest-api-CBCCAD1E6B8DBDFCD71FF50E03EADEBD';\n",
  ],
} satisfies Examples;
