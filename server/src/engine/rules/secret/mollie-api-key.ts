import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/mollie-api-key',
  title: 'Hard-coded Mollie API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.mollie.com/reference/authentication'],
  rotation: 'https://docs.mollie.com/reference/authentication',
  noun: 'Mollie API key',
  environmentVariable: 'MOLLIE_API_KEY',
  why: 'A live key creates payments and refunds and reads customers and mandates of the Mollie account.',
  remedy: 'Reset the key under Developers, API keys in the Mollie dashboard, and read the new one from the environment.',
  keywords: ['mollie'],
  pattern: /(?:live|test|access)_[0-9A-Za-z]{30}/,
  around: { before: 200, after: 300 },
  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    if (!looksRandom(value.slice(value.indexOf('_') + 1))) return null;
    return value.startsWith('test_')
      ? { severity: 'info', noun: 'Mollie test key', remark: 'it opens the test mode only. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const mollieApiKey = '⟦liv¦e_2f2RimJllf4U40pxBhpIIgAWqJRrnA⟧';\n",
      fixed: 'const mollieApiKey = process.env.MOLLIE_API_KEY!;\n',
    },
    { path: '.env', code: 'MOLLIE_API_KEY=⟦liv¦e_23xHcJ2Ap2dwilX7GbMymWNHtUzF5f⟧\n' },
  ],
  good: ['const mollieApiKey = process.env.MOLLIE_API_KEY;\n', "it('test_mollieCreatesPaymentAndRedirects', () => {});\n"],
} satisfies Examples;
