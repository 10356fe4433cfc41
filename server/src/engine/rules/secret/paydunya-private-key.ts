import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/paydunya-private-key',
  title: 'Hard-coded PayDunya private key',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.paydunya.com/doc/EN/introduction'],

  noun: 'PayDunya private key',
  environmentVariable: 'PAYDUNYA_PRIVATE_KEY',
  why: 'With the master key and token beside it the private key takes payments and sends money out of the account.',
  remedy: 'Regenerate the application’s keys in the PayDunya dashboard, and read them from the environment.',
  keywords: ['live_private_', 'test_private_'],
  pattern: /(?:live|test)_private_[0-9A-Za-z]{27}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    if (!looksRandom(value.slice(13))) return null;
    return value.startsWith('test_')
      ? { severity: 'info', remark: 'it opens the test mode only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const paydunyaPrivateKey = '⟦liv¦e_private_FPDE51xRlVTGqoUtP9NLujfEzPo⟧';\n",
      fixed: 'const paydunyaPrivateKey = process.env.PAYDUNYA_PRIVATE_KEY!;\n',
    },
    { path: '.env', code: 'PAYDUNYA_PRIVATE_KEY=⟦liv¦e_private_N1ieD4QsrKFL8lEwAegSRm6D491⟧\n' },
  ],
  good: ['const paydunyaPrivateKey = process.env.PAYDUNYA_PRIVATE_KEY;\n', "const prefix = 'live_private_';\n"],
} satisfies Examples;
