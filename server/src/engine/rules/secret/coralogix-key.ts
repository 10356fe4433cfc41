import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/coralogix-key',
  title: 'Hard-coded Coralogix API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/'],

  noun: 'Coralogix API key',
  environmentVariable: 'CORALOGIX_API_KEY',
  why: 'The key sends logs into the team or queries and manages its data, as far as its permissions go; a browser key only sends.',
  remedy: 'Deactivate the key under API keys in Coralogix, and read a new one from the environment.',
  keywords: ['cxtp_', 'cxup_'],
  pattern: /cx[tu]p_[0-9A-Za-z]{30}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const coralogixApiKey = '⟦cxu¦p_XfBKSh9v9H1bMr0eHJHN4lsFu0gnJ2⟧';\n",
      fixed: 'const coralogixApiKey = process.env.CORALOGIX_API_KEY!;\n',
    },
    { path: '.env', code: 'CORALOGIX_API_KEY=⟦cxt¦p_kQke5xYwC0YwoA2zdDh2ijX09BNCVO⟧\n' },
  ],
  good: ['const coralogixApiKey = process.env.CORALOGIX_API_KEY;\n', "const prefix = 'cxtp_';\n"],
} satisfies Examples;
