import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/lob-api-key',
  title: 'Hard-coded Lob API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.lob.com/#tag/Authentication', 'https://help.lob.com/account-management/api-keys'],

  noun: 'Lob API key',
  environmentVariable: 'LOB_API_KEY',
  why: 'A live key prints and sends mail and cheques at the account’s cost, and reads addresses.',
  remedy: 'Regenerate the key in the settings of the Lob dashboard, and read it from the environment.',
  keywords: ['live_', 'test_'],
  pattern: /(?:live|test)_(?:pub_[0-9a-f]{31}|[0-9a-f]{35})/,

  continuation: 'word',
  alphabetSize: 16,

  judge({ value }) {
    if (value.includes('_pub_'))
      return { severity: 'info', noun: 'Lob publishable key', remark: 'it is meant for browsers and verifies addresses only.' };
    return value.startsWith('test_')
      ? { severity: 'info', remark: 'it opens the test mode only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    { code: "const lobApiKey = '⟦liv¦e_1e74a5448f232b6212f70d0ebc2e79931df⟧';\n", fixed: 'const lobApiKey = process.env.LOB_API_KEY!;\n' },
    { path: '.env', code: 'LOB_API_KEY=⟦liv¦e_bef36d27c760e0b7a51aba9af1c5fb2c56a⟧\n' },
  ],
  good: ['const lobApiKey = process.env.LOB_API_KEY;\n', "const name = 'test_letters_are_sent';\n"],
} satisfies Examples;
