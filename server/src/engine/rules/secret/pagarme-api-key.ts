import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/pagarme-api-key',
  title: 'Hard-coded Pagar.me API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.pagar.me/docs/chaves-de-acesso', 'https://docs.pagar.me/reference/autentica%C3%A7%C3%A3o-2'],

  noun: 'Pagar.me API key',
  environmentVariable: 'PAGARME_API_KEY',
  why: 'A live key charges cards, makes refunds and moves the balance of the recipient accounts.',
  remedy: 'Generate new keys in the Pagar.me dashboard, and read the key from the environment.',
  keywords: ['ak_live_', 'ak_test_'],
  pattern: /ak_(?:live|test)_[0-9A-Za-z]{30}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return value.startsWith('ak_test_')
      ? { severity: 'info', remark: 'it opens the test mode only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const pagarmeApiKey = '⟦ak_¦live_FQDU5nMyg302OUQ2BiJq1PJOUFKI83⟧';\n",
      fixed: 'const pagarmeApiKey = process.env.PAGARME_API_KEY!;\n',
    },
    { path: '.env', code: 'PAGARME_API_KEY=⟦ak_¦live_bRpL67vicmPrKnyZj3rCvtlRToDDVt⟧\n' },
  ],
  good: ['const pagarmeApiKey = process.env.PAGARME_API_KEY;\n', "const prefix = 'ak_live_';\n"],
} satisfies Examples;
