import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/paystack-secret-key',
  title: 'Hard-coded Paystack secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://paystack.com/docs/api/authentication/'],
  rotation: 'https://paystack.com/docs/api/authentication/',
  noun: 'Paystack secret key',
  environmentVariable: 'PAYSTACK_SECRET_KEY',
  why: 'A live secret key makes charges, refunds and transfers out of the balance, and reads customers’ data.',
  remedy: 'Generate a new secret key in the settings of the Paystack dashboard, and read it from the environment.',
  keywords: ['sk_live_', 'sk_test_'],
  pattern: /sk_(?:live|test)_[0-9a-f]{40}/,

  continuation: 'word',
  alphabetSize: 16,
  priority: 1,
  judge({ value }) {
    return value.startsWith('sk_test_')
      ? {
          severity: 'info',
          noun: 'Paystack test key',
          remark: 'it opens the test mode only, yet shows its data. Read it from the environment.',
        }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const paystackSecretKey = '⟦sk_¦live_ecd41a62cb6da5edf054dc3969877ba8d64c9377⟧';\n",
      fixed: 'const paystackSecretKey = process.env.PAYSTACK_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'PAYSTACK_SECRET_KEY=⟦sk_¦live_d50f5886a3ff788ada7f4d03f37c54cb4bde0ca0⟧\n' },
  ],
  good: ['const paystackSecretKey = process.env.PAYSTACK_SECRET_KEY;\n', "const prefix = 'sk_live_';\n"],
} satisfies Examples;
