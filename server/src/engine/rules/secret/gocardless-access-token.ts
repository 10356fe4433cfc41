import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/gocardless-access-token',
  title: 'Hard-coded GoCardless access token',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://developer.gocardless.com/getting-started/api/making-your-first-request/',
    'https://developer.gocardless.com/api-reference/',
  ],

  noun: 'GoCardless access token',
  environmentVariable: 'GOCARDLESS_ACCESS_TOKEN',
  why: 'A live token collects direct debits from customers’ bank accounts and reads their names and mandates.',
  remedy: 'Delete the token under Developers in the GoCardless dashboard, and read a new one from the environment.',
  keywords: ['gocardless'],
  pattern: /(?:live|sandbox)_[\w-]{40}/,
  around: { before: 200, after: 300 },
  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    if (!looksRandom(value.slice(value.indexOf('_') + 1))) return null;
    return value.startsWith('sandbox_') ? { severity: 'info', remark: 'it opens the sandbox only. Read it from the environment.' } : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const gocardlessAccessToken = '⟦liv¦e_fqBwcvBAl0CnUFpTWm2E-OVK4F5KPaV8PUATVFfF⟧';\n",
      fixed: 'const gocardlessAccessToken = process.env.GOCARDLESS_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'GOCARDLESS_ACCESS_TOKEN=⟦liv¦e_eNu3EJNe653EnpyRHeYV-ddTtvvPlnSzzzHPbdzu⟧\n' },
  ],
  good: [
    'const gocardlessAccessToken = process.env.GOCARDLESS_ACCESS_TOKEN;\n',
    "const gocardless = 'sandbox_access_token_for_the_local_environment1';\n",
  ],
} satisfies Examples;
