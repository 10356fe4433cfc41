import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/postgrid-api-key',
  title: 'Hard-coded PostGrid API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.postgrid.com/', 'https://avdocs.postgrid.com/'],

  noun: 'PostGrid API key',
  environmentVariable: 'POSTGRID_API_KEY',
  why: 'A live key sends letters, postcards and cheques at the account’s cost, and reads contacts’ addresses.',
  remedy: 'Reset the key in the settings of the PostGrid dashboard, and read it from the environment.',
  keywords: ['live_sk_', 'test_sk_'],
  pattern: /(?:live|test)_sk_[0-9A-Za-z]{22}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    if (!looksRandom(value.slice(8))) return null;
    return value.startsWith('test_')
      ? { severity: 'info', remark: 'it opens the test mode only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const postgridApiKey = '⟦liv¦e_sk_bR89cNmgVvmReXmP493W79⟧';\n",
      fixed: 'const postgridApiKey = process.env.POSTGRID_API_KEY!;\n',
    },
    { path: '.env', code: 'POSTGRID_API_KEY=⟦liv¦e_sk_PxgvGXgcJZrtMnkS8sgxSg⟧\n' },
  ],
  good: ['const postgridApiKey = process.env.POSTGRID_API_KEY;\n', "const prefix = 'live_sk_';\n"],
} satisfies Examples;
