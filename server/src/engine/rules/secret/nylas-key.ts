import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/nylas-key',
  title: 'Hard-coded Nylas API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.nylas.com/docs/v3/auth/'],

  noun: 'Nylas API key',
  environmentVariable: 'NYLAS_API_KEY',
  why: 'The key reads and sends mail, and reads the calendars and contacts, of every account that was connected to the application.',
  remedy: 'Delete the key on the API keys page of the dashboard and read a new one from the environment.',
  keywords: ['nyk_v0_'],
  pattern: /nyk_v0_[0-9A-Za-z]{64}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const nylasApiKey = '⟦nyk¦_v0_T7pEM3I1sfsZKDrKGAczdiie8zmNayhHnd8CyQKtLjUs2FZeCvYyrm2YqrHNBNHA⟧';\n",
      fixed: 'const nylasApiKey = process.env.NYLAS_API_KEY!;\n',
    },
    { path: '.env', code: 'NYLAS_API_KEY=⟦nyk¦_v0_UzDgOQmV7aLjCmeS7CbOjEFYqycFkFWiNFVdH8jxYGIbML23KMbeoCpYPwgEwhVn⟧\n' },
  ],
  good: ['const nylasApiKey = process.env.NYLAS_API_KEY;\n', "const prefix = 'nyk_v0_';\n"],
} satisfies Examples;
