import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/ragie-key',
  title: 'Hard-coded Ragie API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.ragie.ai/'],
  rotation: 'https://secure.ragie.ai/api-keys',
  noun: 'Ragie API key',
  environmentVariable: 'RAGIE_API_KEY',
  why: 'The key reads, adds and deletes the documents that the account has indexed.',
  remedy: 'Revoke the key in the Ragie dashboard, and read a new one from `RAGIE_API_KEY`.',
  keywords: ['tnt_'],
  pattern: /tnt_[0-9A-Za-z]{8,14}_[0-9A-Za-z]{30,60}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    // Names made of words have no digits, or only at one place.
    const body = value.slice(4);
    return /[0-9][A-Za-z_-]{1,40}[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const ragieApiKey = '⟦tnt¦_VURhvzl6Q1T_qRCSZAASMVX0e0n5GEG1xA36e7XOyWQwiaK3ZG2SKY1LGn7C⟧';\n",
      fixed: 'const ragieApiKey = process.env.RAGIE_API_KEY!;\n',
    },
    { path: '.env', code: 'RAGIE_API_KEY=⟦tnt¦_g3B3zqGkwxn_2A4QLTkWUZCjTZbROG5O7mLe5slWATNvqVEfmOSBzToyAwm3⟧\n' },
  ],
  good: ['const ragieApiKey = process.env.RAGIE_API_KEY;\n', "const prefix = 'tnt_';\n"],
} satisfies Examples;
