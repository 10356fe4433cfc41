import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/tatum-api-key',
  title: 'Hard-coded Tatum API key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://docs.tatum.io/docs/authentication', 'https://docs.tatum.io/'],

  noun: 'Tatum API key',
  environmentVariable: 'TATUM_API_KEY',
  why: 'The key uses up the plan’s credits and reads the virtual accounts and subscriptions that were made with it.',
  remedy: 'Delete the key in the Tatum dashboard, and read a new one from the environment.',
  keywords: ['tatum', 'x-api-key', 'api_key', 'apikey'],
  pattern: /t-[0-9a-f]{24}-[0-9a-f]{24}/,
  around: { before: 120, after: 150 },
  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const tatumApiKey = '⟦t-6¦bb0c761aadd95f199c0b831-b9e5bb7e275860a6023faa55⟧';\n",
      fixed: 'const tatumApiKey = process.env.TATUM_API_KEY!;\n',
    },
    { path: '.env', code: 'TATUM_API_KEY=⟦t-6¦2bd7ba3726eeb589e916bc6-757f72866a0d9ae058d88127⟧\n' },
  ],
  good: ['const tatumApiKey = process.env.TATUM_API_KEY;\n', "const tatum = 't-000000000000000000000000-000000000000000000000000';\n"],
} satisfies Examples;
