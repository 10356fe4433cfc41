import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/stripe-key',
  title: 'Hard-coded Stripe secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.stripe.com/keys', 'https://docs.stripe.com/keys-best-practices'],
  noun: 'Stripe secret key',
  environmentVariable: 'STRIPE_SECRET_KEY',
  why: 'A live secret key moves money: it makes charges and refunds and reads customers’ data. A test key shows data and settings of the test mode only.',
  remedy: 'Roll the key in the Stripe dashboard, use a restricted key where one is enough, and read it from the environment.',
  keywords: ['sk_live_', 'rk_live_', 'sk_test_', 'rk_test_', 'whsec_'],
  pattern: /(?<kind>[sr]k_(?:live|test)_)[0-9A-Za-z]{16,247}|whsec_[0-9A-Za-z+/]{32,64}={0,2}/,
  continuation: 'word',
  alphabetSize: 62,
  judge({ groups }) {
    if (groups['kind']?.includes('_test_') !== true) return {};
    return {
      severity: 'hint',
      noun: 'Stripe test key',
      remark: 'it opens the test mode only, yet shows its data. Read it from the environment.',
    };
  },
});

export const examples = {
  bad: [
    {
      code: "const stripeKey = '⟦sk_live_¦q72BT83T4sMB3YEVuhPTnqiG⟧';\n",
      fixed: 'const stripeKey = process.env.STRIPE_SECRET_KEY!;\n',
    },
    {
      path: 'settings.py',
      code: 'import os\n\nstripe_key = "⟦rk_live_¦ipUrJWZx4U8UW4rMFOwvyZF0mmFRG4iYppkGETJ6IcN2ugx2PULvBYnD53RoOqbEPmoOUfOzSeznQAmyfMFTkSg0fkRDgFRBHcL⟧"\n',
      fixed: 'import os\n\nstripe_key = os.environ["STRIPE_SECRET_KEY"]\n',
    },
    {
      path: '.env',
      code: 'STRIPE_WEBHOOK_SECRET=⟦whsec_Xl¦N0YJHzRJ4IGa1KjBbzybnTsmR7tdvB⟧\n',
    },
    {
      code: "const testKey = '⟦sk_test_¦CaUxKiq3FlKu90lRP0XCCExy⟧';\n",
      fixed: 'const testKey = process.env.STRIPE_SECRET_KEY!;\n',
    },
  ],
  good: [
    "const publishable = 'pk_live_¦ci82zOdnOpFi6L3LzbzSP0o7';\n",
    "const documented = 'sk_test_¦4eC39HqLyjWDarjtT1zdp7dc';\n",
    "const key = 'sk_live_¦xxxxxxxxxxxxxxxxxxxxxxxx';\n",
  ],
} satisfies Examples;
