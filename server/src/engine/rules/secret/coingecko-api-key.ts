import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/coingecko-api-key',
  title: 'Hard-coded CoinGecko API key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://docs.coingecko.com/reference/authentication'],

  noun: 'CoinGecko API key',
  environmentVariable: 'COINGECKO_API_KEY',
  why: 'Requests with the key count against its plan, and beyond that are charged or refused.',
  remedy: 'Delete the key in the developer dashboard of CoinGecko, and read a new one from the environment.',
  keywords: ['cg-'],
  pattern: /CG-[0-9A-Za-z]{24}/,

  continuation: 'word-or-dash',
  alphabetSize: 62,

  judge({ value }) {
    return looksRandom(value.slice(3)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const coingeckoApiKey = '⟦CG-¦MXWTQVPK0Rq9xPXZfXEHUuac⟧';\n",
      fixed: 'const coingeckoApiKey = process.env.COINGECKO_API_KEY!;\n',
    },
    { path: '.env', code: 'COINGECKO_API_KEY=⟦CG-¦XGqqz3j4O8T51zyfaQ1a3Xyx⟧\n' },
  ],
  good: ['const coingeckoApiKey = process.env.COINGECKO_API_KEY;\n', "const id = 'CG-VirtualServiceDescription';\n"],
} satisfies Examples;
