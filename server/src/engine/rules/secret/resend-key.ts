import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/resend-key',
  title: 'Hard-coded Resend API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://resend.com/docs/dashboard/api-keys/introduction'],
  rotation: 'https://resend.com/api-keys',
  noun: 'Resend API key',
  environmentVariable: 'RESEND_API_KEY',
  why: 'The key sends mail from your verified domains, which receivers trust.',
  remedy: 'Delete the key on the API keys page of Resend and read a new one from the environment.',
  keywords: ['re_'],
  pattern: /re_[0-9A-Za-z]{8}_[0-9A-Za-z]{24}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const resendApiKey = '⟦re_¦NgjPZvm4_K7rLdKVb12OxfR9Kt33ZFWos⟧';\n",
      fixed: 'const resendApiKey = process.env.RESEND_API_KEY!;\n',
    },
    { path: '.env', code: 'RESEND_API_KEY=⟦re_¦I6KMhmQ4_K7H62cqSuJLL5A3FjD8dTp8n⟧\n' },
  ],
  good: [
    'const resendApiKey = process.env.RESEND_API_KEY;\n',
    "const name = 're_compiled_regularexpressioncaches';\n",
    "const name = 'store_12345678_abcdefghijklmnopqrstuvwx';\n",
    "const key = 're_xxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxx';\n",
  ],
} satisfies Examples;
