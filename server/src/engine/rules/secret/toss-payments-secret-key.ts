import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/toss-payments-secret-key',
  title: 'Hard-coded Toss Payments secret key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.tosspayments.com/reference/using-api/api-keys'],
  rotation: 'https://docs.tosspayments.com/reference/using-api/api-keys',
  noun: 'Toss Payments secret key',
  environmentVariable: 'TOSS_SECRET_KEY',
  why: 'The secret key confirms and cancels payments of the shop and reads them.',
  remedy: 'Reissue the secret key in the Toss Payments developer center, and read it from the environment.',
  keywords: ['live_sk_', 'test_sk_', 'live_gsk_', 'test_gsk_'],
  pattern: /(?:live|test)_g?sk_[0-9A-Za-z]{26,40}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    if (!looksRandom(value.slice(value.indexOf('sk_') + 3))) return null;
    return value.startsWith('test_')
      ? { severity: 'info', remark: 'it opens the test mode only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const tossSecretKey = '⟦liv¦e_gsk_YZbwNwRpXixdGRXneknZWb4IF4EjmWOH⟧';\n",
      fixed: 'const tossSecretKey = process.env.TOSS_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'TOSS_SECRET_KEY=⟦liv¦e_gsk_dfr9BmnSHNGVogaV89ewyhkiel0iymUY⟧\n' },
  ],
  good: ['const tossSecretKey = process.env.TOSS_SECRET_KEY;\n', "const prefix = 'live_sk_';\n"],
} satisfies Examples;
