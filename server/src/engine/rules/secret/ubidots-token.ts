import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/ubidots-token',
  title: 'Hard-coded Ubidots token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.ubidots.com/reference/authentication'],

  noun: 'Ubidots token',
  environmentVariable: 'UBIDOTS_TOKEN',
  why: 'The token reads and writes the data of all devices of the account.',
  remedy: 'Delete the token on the API credentials page of Ubidots, and read a new one from the environment.',
  keywords: ['bbff-', 'bbus-'],
  pattern: /BB(?:FF|US)-[0-9A-Za-z]{30,36}/,

  continuation: 'word-or-dash',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const ubidotsToken = '⟦BBU¦S-JhZcvYqnSUFDSkY9hleoZ33ck7hT0txXLkE⟧';\n",
      fixed: 'const ubidotsToken = process.env.UBIDOTS_TOKEN!;\n',
    },
    { path: '.env', code: 'UBIDOTS_TOKEN=⟦BBU¦S-Aj9UieL6gwzIEm3xdsiL06wlrLthn92⟧\n' },
  ],
  good: ['const ubidotsToken = process.env.UBIDOTS_TOKEN;\n', "const prefix = 'bbff-';\n"],
} satisfies Examples;
