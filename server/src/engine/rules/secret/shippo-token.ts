import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/shippo-token',
  title: 'Hard-coded Shippo API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.goshippo.com/docs/guides_general/authentication/'],

  noun: 'Shippo API token',
  environmentVariable: 'SHIPPO_API_TOKEN',
  why: 'A live token buys labels at the account’s cost and reads customers’ addresses.',
  remedy: 'Delete the token on the API page of the Shippo settings, and read a new one from the environment.',
  keywords: ['shippo_live_', 'shippo_test_'],
  pattern: /shippo_(?:live|test)_[0-9a-f]{40}/,

  continuation: 'word',
  alphabetSize: 16,

  judge({ value }) {
    return value.startsWith('shippo_test_')
      ? { severity: 'info', remark: 'it opens the test mode only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const shippoApiToken = '⟦shi¦ppo_live_54a17dd6ba27a1add384ab341bb162945368f749⟧';\n",
      fixed: 'const shippoApiToken = process.env.SHIPPO_API_TOKEN!;\n',
    },
    { path: '.env', code: 'SHIPPO_API_TOKEN=⟦shi¦ppo_live_ec6859cb77d06d22e95f7f90ca2243393d4a6490⟧\n' },
  ],
  good: ['const shippoApiToken = process.env.SHIPPO_API_TOKEN;\n', "const prefix = 'shippo_live_';\n"],
} satisfies Examples;
