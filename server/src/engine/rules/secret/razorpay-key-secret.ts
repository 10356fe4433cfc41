import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/razorpay-key-secret',
  title: 'Hard-coded Razorpay key secret',
  severity: 'error',
  confidence: 'high',
  references: ['https://razorpay.com/docs/api/authentication/', 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/'],
  rotation: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
  noun: 'Razorpay key secret',
  environmentVariable: 'RAZORPAY_KEY_SECRET',
  why: 'The secret stands beside its key id, and both together make refunds and transfers and read payments and customers.',
  remedy: 'Regenerate the key in the Razorpay dashboard, and read its id and secret from the environment.',
  keywords: ['rzp_live_', 'rzp_test_'],
  pattern: /rzp_(?<mode>live|test)_[0-9A-Za-z]{14}[^0-9A-Za-z][^]{0,80}?["'\x60=:\s](?<secret>[0-9A-Za-z]{24})(?:["'\x60\s,;@]|$)/,

  continuation: 'none',

  priority: 1,
  judge({ value, span, groups }) {
    if (!looksRandom(value)) return null;
    if (groups['mode'] === 'test')
      return { severity: 'info', whole: span, remark: 'it belongs to the test mode. Read it from the environment.' };
    return { whole: span };
  },
});

export const examples = {
  bad: [
    {
      code: "const razorpay = new Razorpay({\n  key_id: 'rzp_¦live_OeF4jWa2ZeNniA',\n  key_secret: '⟦HB3wbrAbL¦sx7b6cnBj2AR378⟧',\n});\n",
      fixed:
        "const razorpay = new Razorpay({\n  key_id: 'rzp_¦live_OeF4jWa2ZeNniA',\n  key_secret: process.env.RAZORPAY_KEY_SECRET!,\n});\n",
    },
    { path: '.env', code: 'RAZORPAY_KEY_ID=rzp_¦live_OeF4jWa2ZeNniA\nRAZORPAY_KEY_SECRET=⟦583asHPh0¦NDzDu5SLRjfc3kG⟧\n' },
  ],
  good: [
    'const razorpay = new Razorpay({ key_id: process.env.KEY_ID, key_secret: process.env.KEY_SECRET });\n',
    "const razorpay = new Razorpay({ key_id: 'rzp_¦live_fb9FmH7Srv6kZI', key_secret: process.env.RAZORPAY_KEY_SECRET });\n",
  ],
} satisfies Examples;
