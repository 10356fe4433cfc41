import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/steel-key',
  title: 'Hard-coded Steel API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.steel.dev/'],
  rotation: 'https://app.steel.dev/settings/api-keys',
  noun: 'Steel API key',
  environmentVariable: 'STEEL_API_KEY',
  why: 'The key opens browser sessions at its owner’s cost and reads past ones.',
  remedy: 'Delete the key in the Steel dashboard, and read a new one from `STEEL_API_KEY`.',
  keywords: ['ste-'],
  pattern: /ste-[0-9A-Za-z]{60,90}/,

  continuation: 'word-or-dash',
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
      code: "const steelApiKey = '⟦ste¦-y0tAZ5ARwKYHVb2hcNGsLP7DL4hJpyRdcid4KFTBjV9wgmkgoL04OpvhtHJApecEQ5oDewGF⟧';\n",
      fixed: 'const steelApiKey = process.env.STEEL_API_KEY!;\n',
    },
    { path: '.env', code: 'STEEL_API_KEY=⟦ste¦-zDuhCOKGaA67Kk4xKhttzYkBg91PurNYyXvRdfIZ8h47xcYiP6YUOvlS1GepaSJWStv2NSDI⟧\n' },
  ],
  good: ['const steelApiKey = process.env.STEEL_API_KEY;\n', "const prefix = 'ste-';\n"],
} satisfies Examples;
