import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/braintree-access-token',
  title: 'Hard-coded Braintree access token',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://developer.paypal.com/braintree/docs/guides/extend/oauth/access-tokens',
    'https://developer.paypal.com/braintree/docs',
  ],

  noun: 'Braintree access token',
  environmentVariable: 'BRAINTREE_ACCESS_TOKEN',
  why: 'The token acts for the merchant at Braintree and PayPal: it charges stored cards, makes refunds and reads transactions.',
  remedy: 'Revoke the token in the Braintree or PayPal control panel, and read a new one from the environment.',
  keywords: ['access_token$'],
  pattern: /access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}/,

  continuation: 'word',
  alphabetSize: 36,

  judge({ value }) {
    return value.startsWith('access_token$sandbox')
      ? { severity: 'info', remark: 'it opens the sandbox only. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const braintreeAccessToken = '⟦acc¦ess_token$production$2azik6ndbpohyqj1$4ec5a9ded866d5c8d95feec8cfc85376⟧';\n",
      fixed: 'const braintreeAccessToken = process.env.BRAINTREE_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'BRAINTREE_ACCESS_TOKEN=⟦acc¦ess_token$production$wtf8vna5uac7s23j$4fa2ee481a9c2e559b41605a5a4f7530⟧\n' },
  ],
  good: ['const braintreeAccessToken = process.env.BRAINTREE_ACCESS_TOKEN;\n', "const prefix = 'access_token$production$';\n"],
} satisfies Examples;
