import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/omise-secret-key',
  title: 'Hard-coded Omise secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.opn.ooo/api-authentication', 'https://docs.omise.co/api-authentication'],

  noun: 'Omise secret key',
  environmentVariable: 'OMISE_SECRET_KEY',
  why: 'The secret key charges cards, makes refunds and sends transfers of the merchant at Omise (Opn Payments).',
  remedy: 'Roll the keys in the Omise dashboard, and read the secret key from the environment.',
  keywords: ['skey_'],
  pattern: /skey_(?:test_)?[0-9a-z]{19}/,

  continuation: 'word',

  judge({ value }) {
    if (!looksRandom(value.slice(-19))) return null;
    return value.startsWith('skey_test_')
      ? { severity: 'info', remark: 'it opens the test mode only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    { code: "const omiseSecretKey = '⟦ske¦y_55goo2yujus6shg5csc⟧';\n", fixed: 'const omiseSecretKey = process.env.OMISE_SECRET_KEY!;\n' },
    { path: '.env', code: 'OMISE_SECRET_KEY=⟦ske¦y_55x68x1pcnqo1mnu1cp⟧\n' },
  ],
  good: ['const omiseSecretKey = process.env.OMISE_SECRET_KEY;\n', "const name = 'skey_test_placeholdernumberx';\n"],
} satisfies Examples;
