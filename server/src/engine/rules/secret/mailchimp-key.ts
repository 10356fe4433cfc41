import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/mailchimp-key',
  title: 'Hard-coded Mailchimp API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://mailchimp.com/developer/marketing/guides/quick-start/'],
  rotation: 'https://mailchimp.com/help/about-api-keys/',
  noun: 'Mailchimp API key',
  environmentVariable: 'MAILCHIMP_API_KEY',
  why: 'The key reads and exports every audience with its addresses, and sends campaigns to all of them.',
  remedy: 'Revoke the key under Account > Extras > API keys, and read a new one from the environment.',
  keywords: ['-us'],
  pattern: /[0-9a-f]{32}-us[0-9]{1,2}/,
  around: { before: 32, after: 2 },
  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const mailchimpApiKey = '⟦e7941fe5¦e3fcaa6b3473fc553ff6847c-us49⟧';\n",
      fixed: 'const mailchimpApiKey = process.env.MAILCHIMP_API_KEY!;\n',
    },
    { path: '.env', code: 'MAILCHIMP_API_KEY=⟦9577bd65¦2ba224938030bbd38075d750-us95⟧\n' },
  ],
  good: [
    'const mailchimpApiKey = process.env.MAILCHIMP_API_KEY;\n',
    "const locale = 'en-us';\n",
    "const hash = 'a8a980da63de1ca67b6dc50766dbdab4-usage';\n",
  ],
} satisfies Examples;
