import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/circle-api-key',
  title: 'Hard-coded Circle API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.circle.com/w3s/circle-developer-account', 'https://developers.circle.com/w3s/keys'],

  noun: 'Circle API key',
  environmentVariable: 'CIRCLE_API_KEY',
  why: 'A live key reads wallets and payments, and together with the entity secret sends coins away.',
  remedy: 'Revoke the key in the Circle Console, and read a new one from the environment.',
  keywords: ['live_api_key:', 'test_api_key:', 'sand_api_key:'],
  pattern: /(?:LIVE|TEST|SAND)_API_KEY:[0-9a-f]{32}:[0-9a-f]{32}/,

  continuation: 'word',
  alphabetSize: 16,

  judge({ value }) {
    return value.startsWith('LIVE_')
      ? {}
      : { severity: 'info', remark: 'it opens test networks only, yet shows its data. Read it from the environment.' };
  },
});

export const examples = {
  bad: [
    {
      code: "const circleApiKey = '⟦LIV¦E_API_KEY:a923e52b2133bc95af6d8ee726ddbfe3:a13b0e539e4b4417002de404237776d6⟧';\n",
      fixed: 'const circleApiKey = process.env.CIRCLE_API_KEY!;\n',
    },
    { path: '.env', code: 'CIRCLE_API_KEY=⟦LIV¦E_API_KEY:99dd73490c0c8acd5120da3e47576606:47526b021607207065767230bf54e48e⟧\n' },
  ],
  good: ['const circleApiKey = process.env.CIRCLE_API_KEY;\n', "const prefix = 'live_api_key:';\n"],
} satisfies Examples;
