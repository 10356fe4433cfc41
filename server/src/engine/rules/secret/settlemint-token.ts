import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/settlemint-token',
  title: 'Hard-coded SettleMint access token',
  severity: 'warning',
  confidence: 'medium',
  references: ['https://console.settlemint.com/documentation/'],

  noun: 'SettleMint access token',
  environmentVariable: 'SETTLEMINT_ACCESS_TOKEN',
  why: 'The token manages blockchain networks, nodes and storage of the workspace within its scope.',
  remedy: 'Revoke the token in the console, and read a new one from the environment.',
  keywords: ['sm_pat_', 'sm_aat_', 'sm_sat_'],
  pattern: /sm_(?:pat|aat|sat)_[0-9A-Za-z]{16}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return /[0-9]/.test(value.slice(7)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const settlemintAccessToken = '⟦sm_¦pat_xmqSuwwuivNoX57b⟧';\n",
      fixed: 'const settlemintAccessToken = process.env.SETTLEMINT_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'SETTLEMINT_ACCESS_TOKEN=⟦sm_¦pat_OiD5tt8mXSA1JX7b⟧\n' },
  ],
  good: ['const settlemintAccessToken = process.env.SETTLEMINT_ACCESS_TOKEN;\n', "const prefix = 'sm_pat_';\n"],
} satisfies Examples;
