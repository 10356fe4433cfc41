import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/fastmail-token',
  title: 'Hard-coded Fastmail API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.fastmail.com/dev/'],

  noun: 'Fastmail API token',
  environmentVariable: 'FASTMAIL_API_TOKEN',
  why: 'The token reads and sends all mail of the account. Every clone and build log of the project holds it too.',
  remedy: 'Remove the token under Privacy & Security > Connected apps and API tokens, and read a new one from the environment.',
  keywords: ['fmu1-'],
  pattern: /fmu1-[0-9a-f]{8}-[0-9a-f]{32}-[0-9]{1,3}-[0-9a-f]{32}/,

  continuation: 'word-or-dash',
  alphabetSize: 17,
});

export const examples = {
  bad: [
    {
      code: "const fastmailApiToken = '⟦fmu¦1-19e99e32-32bb1f45543ce4df5ea48c4e68489c72-0-2cbb19e4c606863725a1e88cc0412b9d⟧';\n",
      fixed: 'const fastmailApiToken = process.env.FASTMAIL_API_TOKEN!;\n',
    },
    { path: '.env', code: 'FASTMAIL_API_TOKEN=⟦fmu¦1-25fb772e-5fce1bbd1423455df4224955630f23d9-964-698af5b786e40f20079d5118d54a38e2⟧\n' },
  ],
  good: ['const fastmailApiToken = process.env.FASTMAIL_API_TOKEN;\n', "const prefix = 'fmu1-';\n"],
} satisfies Examples;
