import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/midtrans-server-key',
  title: 'Hard-coded Midtrans server key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.midtrans.com/docs/midtrans-account', 'https://docs.midtrans.com/reference/authorization'],

  noun: 'Midtrans server key',
  environmentVariable: 'MIDTRANS_SERVER_KEY',
  why: 'The server key charges, captures, cancels and refunds in the merchant’s name, and signs the notifications of payments.',
  remedy: 'Ask Midtrans for a new server key in the merchant portal’s access keys, and read it from the environment.',
  keywords: ['mid-server-', 'sb-mid-server-'],
  pattern: /(?:SB-)?Mid-server-[\w-]{22,32}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value, text, span }) {
    if (text.slice(Math.max(0, span.start - 3), span.start) === 'SB-' || !looksRandom(value.slice(value.indexOf('server-') + 7)))
      return null;
    return value.startsWith('SB-')
      ? { severity: 'info', noun: 'Midtrans sandbox key', remark: 'it opens the sandbox only. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const midtransServerKey = '⟦Mid¦-server-2DeDOZ35pAcCmMIkzqs3gA3F⟧';\n",
      fixed: 'const midtransServerKey = process.env.MIDTRANS_SERVER_KEY!;\n',
    },
    { path: '.env', code: 'MIDTRANS_SERVER_KEY=⟦Mid¦-server-aR744IpPiKqvJbCw6MRs5vJQ⟧\n' },
  ],
  good: [
    'const midtransServerKey = process.env.MIDTRANS_SERVER_KEY;\n',
    "const page = 'use-mid-server-guided-setup-of-the-instance';\n",
    "const prefix = 'SB-Mid-server-';\n",
  ],
} satisfies Examples;
