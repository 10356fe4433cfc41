import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/stancer-private-key',
  title: 'Hard-coded Stancer private key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://www.stancer.com/documentation/api/'],

  noun: 'Stancer private key',
  environmentVariable: 'STANCER_PRIVATE_KEY',
  why: 'The private key takes and refunds payments of the merchant at Stancer and reads customers’ cards’ last digits.',
  remedy: 'Ask Stancer for new keys in its dashboard, and read the private one from the environment.',
  keywords: ['sprod_', 'stest_'],
  pattern: /s(?:prod|test)_[0-9A-Za-z]{24}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    if (!looksRandom(value.slice(6))) return null;
    return value.startsWith('stest_')
      ? { severity: 'info', remark: 'it opens the test mode only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const stancerPrivateKey = '⟦spr¦od_CZ4u4l9xIsajLbPjpopHQnO8⟧';\n",
      fixed: 'const stancerPrivateKey = process.env.STANCER_PRIVATE_KEY!;\n',
    },
    { path: '.env', code: 'STANCER_PRIVATE_KEY=⟦spr¦od_MFjjbIA6D0g7KF0Trx8CctxJ⟧\n' },
  ],
  good: ['const stancerPrivateKey = process.env.STANCER_PRIVATE_KEY;\n', "const prefix = 'sprod_';\n"],
} satisfies Examples;
