import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/easyship-api-token',
  title: 'Hard-coded Easyship API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.easyship.com/reference/authentication'],

  noun: 'Easyship API token',
  environmentVariable: 'EASYSHIP_API_TOKEN',
  why: 'The token buys labels at the account’s cost and reads the addresses of its shipments.',
  remedy: 'Delete the token under Connect, API in Easyship, and read a new one from the environment.',
  keywords: ['easyship'],
  pattern: /(?:prod|sand)_[0-9A-Za-z+/]{43}=/,
  around: { before: 200, after: 300 },
  continuation: 'base64',
  alphabetSize: 64,

  judge({ value }) {
    return value.startsWith('sand_')
      ? { severity: 'info', remark: 'it opens the sandbox only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const easyshipApiToken = '⟦pro¦d_Vgj7esp/OXZLYFZPPQzkeqlWnBNx0pVB+tR+3zj61F8=⟧';\n",
      fixed: 'const easyshipApiToken = process.env.EASYSHIP_API_TOKEN!;\n',
    },
    { path: '.env', code: 'EASYSHIP_API_TOKEN=⟦pro¦d_DagHiQj0RpYPuq/cWfHPgN1j1HfIQ9D+uZuYdWYng7Q=⟧\n' },
  ],
  good: ['const easyshipApiToken = process.env.EASYSHIP_API_TOKEN;\n', "const easyship = 'prod_labels';\n"],
} satisfies Examples;
