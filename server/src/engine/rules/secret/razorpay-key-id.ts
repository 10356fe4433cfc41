import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/razorpay-key-id',
  title: 'Hard-coded Razorpay key id',
  severity: 'info',
  confidence: 'high',
  references: ['https://razorpay.com/docs/api/authentication/'],
  rotation: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
  noun: 'Razorpay key id',
  environmentVariable: 'RAZORPAY_KEY_ID',
  why: 'The key id stands in every checkout page and opens nothing by itself, but it names the account, and its secret must not stand beside it.',
  remedy:
    'Make sure that the key’s secret is nowhere in the code, and read the id from the environment, so that test and live mode stay apart.',
  keywords: ['rzp_live_', 'rzp_test_'],
  pattern: /rzp_(?:live|test)_[0-9A-Za-z]{14}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return looksRandom(value.slice(9))
      ? { remark: 'it is public by design. See that its secret is not in the code, and read both from the environment.' }
      : null;
  },
});

export const examples = {
  bad: [
    { code: "const razorpayKeyId = '⟦rzp¦_live_0Hxc3z9t2dwGmo⟧';\n", fixed: 'const razorpayKeyId = process.env.RAZORPAY_KEY_ID!;\n' },
    { path: '.env', code: 'RAZORPAY_KEY_ID=⟦rzp¦_live_7ciOIdRLN88l0v⟧\n' },
  ],
  good: ['const razorpayKeyId = process.env.RAZORPAY_KEY_ID;\n', "const prefix = 'rzp_live_';\n"],
} satisfies Examples;
