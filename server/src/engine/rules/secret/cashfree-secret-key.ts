import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/cashfree-secret-key',
  title: 'Hard-coded Cashfree secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.cashfree.com/docs/api-reference/authentication'],

  noun: 'Cashfree secret key',
  environmentVariable: 'CASHFREE_SECRET_KEY',
  why: 'With the app id beside it the key creates orders, refunds and payouts, and reads customers’ payments.',
  remedy: 'Generate a new key in the developers section of the Cashfree dashboard, delete the old one, and read it from the environment.',
  keywords: ['cfsk_ma_'],
  pattern: /cfsk_ma_(?:prod|test)_[0-9a-f]{32}_[0-9a-f]{8}/,

  continuation: 'word',
  alphabetSize: 16,

  judge({ value }) {
    return value.startsWith('cfsk_ma_test_')
      ? { severity: 'info', noun: 'Cashfree test key', remark: 'it opens the sandbox only. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const cashfreeSecretKey = '⟦cfs¦k_ma_prod_eaf59352950f7d6d2dd017724224edf5_82bbd22d⟧';\n",
      fixed: 'const cashfreeSecretKey = process.env.CASHFREE_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'CASHFREE_SECRET_KEY=⟦cfs¦k_ma_prod_a72e16c925a5ccaffdb9f4447a1762e5_4a2787be⟧\n' },
  ],
  good: ['const cashfreeSecretKey = process.env.CASHFREE_SECRET_KEY;\n', "const prefix = 'cfsk_ma_';\n"],
} satisfies Examples;
