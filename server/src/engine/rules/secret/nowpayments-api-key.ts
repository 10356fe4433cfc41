import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/nowpayments-api-key',
  title: 'Hard-coded NOWPayments API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://documenter.getpostman.com/view/7907941/2s93JusNJt'],

  noun: 'NOWPayments API key',
  environmentVariable: 'NOWPAYMENTS_API_KEY',
  why: 'The key creates payments and reads them, and with the account’s password sends payouts.',
  remedy: 'Delete the key in the NOWPayments settings, and read a new one from the environment.',
  keywords: ['nowpayments', 'now_payments'],
  pattern: /[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}/,
  around: { before: 150, after: 200 },
  continuation: 'word-or-dash',
  alphabetSize: 36,
});

export const examples = {
  bad: [
    {
      code: "const nowpaymentsApiKey = '⟦T2Y¦FHPS-QNNFX47-8210ACB-9QGBRYA⟧';\n",
      fixed: 'const nowpaymentsApiKey = process.env.NOWPAYMENTS_API_KEY!;\n',
    },
    { path: '.env', code: 'NOWPAYMENTS_API_KEY=⟦XPE¦99AT-JK61CZC-YG7VAD4-ACWBWGQ⟧\n' },
  ],
  good: ['const nowpaymentsApiKey = process.env.NOWPAYMENTS_API_KEY;\n', "const nowpayments = 'XXXXXXX-XXXXXXX-XXXXXXX-XXXXXXX';\n"],
} satisfies Examples;
