import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/paypal-access-token',
  title: 'Hard-coded PayPal access token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://developer.paypal.com/api/rest/authentication/'],

  noun: 'PayPal access token',
  environmentVariable: 'PAYPAL_ACCESS_TOKEN',
  why: 'Until it expires, nine hours after it was issued, the token does whatever the app may do: orders, captures, refunds.',
  remedy: 'Let the token expire or terminate it at PayPal, and get tokens at run time with a client secret from the environment.',
  keywords: ['a21aa'],
  pattern: /A21AA[\w-]{80,110}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const paypalAccessToken = '⟦A21¦AARcRW3vBDFDjdekV5uiqLr0NmlgoBpncyUnapaDErLONxEZ83a2-1TkPOf7VsC1DnqaRD7LyXvaUCboXl0sJ08vXwbpsI⟧';\n",
      fixed: 'const paypalAccessToken = process.env.PAYPAL_ACCESS_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'PAYPAL_ACCESS_TOKEN=⟦A21¦AAvtXqz2d2KDhoCKWrhFrUSReM0eSKqrP4aLK92kc50QYwVzk1rp-rFC2F8jzhCMLVTm9Fh6Ye9UAAnGEFhruEYbSRt77I⟧\n',
    },
  ],
  good: ['const paypalAccessToken = process.env.PAYPAL_ACCESS_TOKEN;\n', "const prefix = 'a21aa';\n"],
} satisfies Examples;
