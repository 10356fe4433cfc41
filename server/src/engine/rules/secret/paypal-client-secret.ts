import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/paypal-client-secret',
  title: 'Hard-coded PayPal client secret',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.paypal.com/api/rest/authentication/', 'https://developer.paypal.com/api/rest/'],
  rotation: 'https://developer.paypal.com/api/rest/',
  noun: 'PayPal client secret',
  environmentVariable: 'PAYPAL_CLIENT_SECRET',
  why: 'With client id and secret anyone gets access tokens for the merchant’s account: orders, captures, refunds and payouts.',
  remedy:
    'Add a second secret to the app in the PayPal developer dashboard, switch to it, delete the first, and read it from the environment.',
  keywords: ['paypal'],
  pattern: /E[\w-]{79}/,
  around: { before: 400, after: 500 },
  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    return looksRandom(value) && /[A-Z]/.test(value.slice(1)) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const paypalClientSecret = '⟦E8R¦i8Js1NP02m5E7g3jKc0slnW8hNaPeaTQvaKv4U-Z8868gffkCSvWsvEsbm4IUGz4DDwKGBdQlFip7⟧';\n",
      fixed: 'const paypalClientSecret = process.env.PAYPAL_CLIENT_SECRET!;\n',
    },
    { path: '.env', code: 'PAYPAL_CLIENT_SECRET=⟦EyK¦i0D9ZH0usgcm0s9Wf3T9iBc8MPZGSD3ocisgyh-4nCqlJzdxPtyh9zRO8T9fAeVeVj6thY4rjuFNf⟧\n' },
  ],
  good: [
    'const paypalClientSecret = process.env.PAYPAL_CLIENT_SECRET;\n',
    "const paypalClientId = 'Aj5¦4fV6VNWdyClNfgYgsK073UFVHNcz0VOZipVLHTOppAQn5jIL8JfqS6p78CiJT8vLkBdJbCLXhHl8a';\n",
    "const paypal = 'EVERY_PAYPAL_EVENT_TYPE_THAT_A_WEBHOOK_OF_THE_CHECKOUT_MAY_SEND_TO_THE_APP_X';\n",
  ],
} satisfies Examples;
