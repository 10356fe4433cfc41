import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/square-oauth-secret',
  title: 'Hard-coded Square application secret',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.squareup.com/docs/build-basics/access-tokens', 'https://developer.squareup.com/docs/oauth-api/overview'],

  noun: 'Square application secret',
  environmentVariable: 'SQUARE_APPLICATION_SECRET',
  why: 'With the application’s secret anyone gets and renews OAuth tokens for the sellers who use the application, and revokes them.',
  remedy: 'Replace the secret on the OAuth page of the Square Developer Console, and read the new one from the environment.',
  keywords: ['sq0csp-', 'sq0csb-'],
  pattern: /sq0cs[pb]-[\w-]{43}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    return value.startsWith('sq0csb-') ? { severity: 'info', remark: 'it belongs to the sandbox. Read it from the environment.' } : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const squareApplicationSecret = '⟦sq0¦csp-Oxu4mmrg0clrjQ5sxXBPwDHeY30y6EUVimILPQr4J99⟧';\n",
      fixed: 'const squareApplicationSecret = process.env.SQUARE_APPLICATION_SECRET!;\n',
    },
    { path: '.env', code: 'SQUARE_APPLICATION_SECRET=⟦sq0¦csp-FzR343cEb0dVWWJHClzZytWPSNnMbmOKreFJlR4ydXY⟧\n' },
  ],
  good: ['const squareApplicationSecret = process.env.SQUARE_APPLICATION_SECRET;\n', "const prefix = 'sq0csp-';\n"],
} satisfies Examples;
