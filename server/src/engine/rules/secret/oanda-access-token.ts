import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/oanda-access-token',
  title: 'Hard-coded OANDA access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.oanda.com/rest-live-v20/authentication/'],

  noun: 'OANDA access token',
  environmentVariable: 'OANDA_ACCESS_TOKEN',
  why: 'The token trades on all accounts of its owner, practice or live, and reads their balances.',
  remedy: 'Revoke the token under Manage API Access at OANDA, and read a new one from the environment.',
  keywords: ['oanda'],
  pattern: /[0-9a-f]{32}-[0-9a-f]{32}/,
  around: { before: 300, after: 300 },
  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const oandaAccessToken = '⟦75023a¦9cf31e391323a1e41c802dbf26-3e6371716a28acc7f49127b48c81ec27⟧';\n",
      fixed: 'const oandaAccessToken = process.env.OANDA_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'OANDA_ACCESS_TOKEN=⟦e8f179¦db542e81fe233d0a15c1bc11c5-1346db1c98834c9fdf6314d8c92a0bc9⟧\n' },
  ],
  good: [
    'const oandaAccessToken = process.env.OANDA_ACCESS_TOKEN;\n',
    "const oanda = '00000000000000000000000000000000-00000000000000000000000000000000';\n",
  ],
} satisfies Examples;
