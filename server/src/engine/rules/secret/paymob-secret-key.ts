import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/paymob-secret-key',
  title: 'Hard-coded Paymob secret key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://developers.paymob.com/'],

  noun: 'Paymob secret key',
  environmentVariable: 'PAYMOB_SECRET_KEY',
  why: 'The secret key creates payments, refunds and voids in the merchant’s name.',
  remedy: 'Regenerate the keys in the settings of the Paymob dashboard, and read the secret key from the environment.',
  keywords: ['egy_sk_', 'sau_sk_', 'are_sk_', 'omn_sk_', 'pak_sk_'],
  pattern: /(?:egy|sau|are|omn|pak)_sk_(?:live|test)_[0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 16,

  judge({ value }) {
    return value.includes('_sk_test_')
      ? { severity: 'info', remark: 'it opens the test mode only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const paymobSecretKey = '⟦egy¦_sk_live_4ea67a0005434b21632bc7398913f67ef025ebc3160e7cde58df03f8e2223441⟧';\n",
      fixed: 'const paymobSecretKey = process.env.PAYMOB_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'PAYMOB_SECRET_KEY=⟦egy¦_sk_live_f7686cce7fb96578276fcd7388570cf832af4f1bf4f803dc4b0889f360012aa3⟧\n' },
  ],
  good: ['const paymobSecretKey = process.env.PAYMOB_SECRET_KEY;\n', "const prefix = 'egy_sk_';\n"],
} satisfies Examples;
