import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/xata-key',
  title: 'Hard-coded Xata API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://xata.io/docs/platform/api-keys'],

  noun: 'Xata API key',
  environmentVariable: 'XATA_API_KEY',
  why: 'The key reads and changes the databases of all workspaces of its owner.',
  remedy: 'Delete the key in the account settings, and read a new one from the environment.',
  keywords: ['xau_'],
  pattern: /xau_[0-9A-Za-z]{30,60}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    const body = value.slice(4);
    return /[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    { code: "const xataApiKey = '⟦xa¦u_4cF8S5tLIPx040iX9LsAGXvS7CXoDd877⟧';\n", fixed: 'const xataApiKey = process.env.XATA_API_KEY!;\n' },
    { path: '.env', code: 'XATA_API_KEY=⟦xa¦u_iAWKahzZwM24L5ll77sUP8gdwS4EafMR7⟧\n' },
  ],
  good: ['const xataApiKey = process.env.XATA_API_KEY;\n', "const prefix = 'xau_';\n"],
} satisfies Examples;
