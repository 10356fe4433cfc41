import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/chargebee-api-key',
  title: 'Hard-coded Chargebee API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://apidocs.chargebee.com/docs/api/auth', 'https://www.chargebee.com/docs/2.0/api_keys.html'],
  rotation: 'https://www.chargebee.com/docs/2.0/api_keys.html',
  noun: 'Chargebee API key',
  environmentVariable: 'CHARGEBEE_API_KEY',
  why: 'A full-access key of a live site changes subscriptions, makes refunds and reads customers.',
  remedy: 'Delete the key under Configure Chargebee, API Keys, and read a new one from the environment.',
  keywords: ['chargebee'],
  pattern: /(?:live|test)_[0-9A-Za-z]{24,45}/,
  around: { before: 200, after: 300 },
  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    if (!looksRandom(value.slice(5))) return null;
    return value.startsWith('test_')
      ? { severity: 'info', remark: 'it opens a test site only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const chargebeeApiKey = '⟦liv¦e_HyVdIr2V4VtGuk4XHHhHCc0NcNaa4ZVVm⟧';\n",
      fixed: 'const chargebeeApiKey = process.env.CHARGEBEE_API_KEY!;\n',
    },
    { path: '.env', code: 'CHARGEBEE_API_KEY=⟦liv¦e_rZS6obt9Qsx8MMDh4WRCEr4DWvJs3bBAw⟧\n' },
  ],
  good: ['const chargebeeApiKey = process.env.CHARGEBEE_API_KEY;\n', "it('test_chargebeeSubscriptionIsRenewedInTime', () => {});\n"],
} satisfies Examples;
