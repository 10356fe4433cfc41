import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/conekta-private-key',
  title: 'Hard-coded Conekta private key',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://developers.conekta.com/reference/autenticaci%C3%B3n',
    'https://developers.conekta.com/docs/api-keys-producci%C3%B3n',
  ],

  noun: 'Conekta private key',
  environmentVariable: 'CONEKTA_PRIVATE_KEY',
  why: 'The private key creates orders, refunds and payouts of the merchant and reads customers.',
  remedy: 'Generate new keys under Developers in the Conekta panel, and read the private one from the environment.',
  keywords: ['conekta'],
  pattern: /key_[0-9A-Za-z]{20,24}/,
  around: { before: 200, after: 300 },
  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return looksRandom(value.slice(4)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const conektaPrivateKey = '⟦key¦_V7gJYW3xogy96KN2HlD2qnu⟧';\n",
      fixed: 'const conektaPrivateKey = process.env.CONEKTA_PRIVATE_KEY!;\n',
    },
    { path: '.env', code: 'CONEKTA_PRIVATE_KEY=⟦key¦_hmB1WYkrhA1ynmLISJl5sbZ⟧\n' },
  ],
  good: ['const conektaPrivateKey = process.env.CONEKTA_PRIVATE_KEY;\n', "const conekta = 'key_forTheCustomersOrder';\n"],
} satisfies Examples;
