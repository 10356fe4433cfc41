import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/checkout-com-secret-key',
  title: 'Hard-coded Checkout.com secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.checkout.com/docs/developer-resources/api/manage-api-keys', 'https://api-reference.checkout.com/'],
  rotation: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
  noun: 'Checkout.com secret key',
  environmentVariable: 'CKO_SECRET_KEY',
  why: 'The secret key makes payments, refunds and payouts, and reads stored cards’ details.',
  remedy: 'Deactivate the key in the Checkout.com dashboard, and read a new one from the environment.',
  keywords: ['sk_'],
  pattern: /sk_(?:test_|sbox_)?(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[a-z2-7]{26}[a-z2-7*#$=])/,

  continuation: 'word-or-dash',

  judge({ value }) {
    const body = value.replace(/^sk_(?:test_|sbox_)?/, '');
    if (!/[0-9]/.test(body) || (body.length === 27 && !looksRandom(body.slice(0, 26)))) return null;
    return /^sk_(?:test|sbox)_/.test(value)
      ? { severity: 'info', remark: 'it opens the sandbox only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    { code: "const ckoSecretKey = '⟦sk_¦t427h6dfkr4b37b2r7r3qmgz2pq⟧';\n", fixed: 'const ckoSecretKey = process.env.CKO_SECRET_KEY!;\n' },
    { path: '.env', code: 'CKO_SECRET_KEY=⟦sk_¦qyqbdjomv4spjgidi7x5trz66sq⟧\n' },
  ],
  good: [
    'const ckoSecretKey = process.env.CKO_SECRET_KEY;\n',
    "const name = 'sk_thisisalonglowercasename123';\n",
    "const prefix = 'sk_sbox_';\n",
  ],
} satisfies Examples;
