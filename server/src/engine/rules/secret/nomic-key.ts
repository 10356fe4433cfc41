import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/nomic-key',
  title: 'Hard-coded Nomic API key',
  severity: 'warning',
  confidence: 'medium',
  references: ['https://docs.nomic.ai/'],
  rotation: 'https://atlas.nomic.ai/',
  noun: 'Nomic API key',
  environmentVariable: 'NOMIC_API_KEY',
  why: 'The key reads and changes its owner’s data sets in Atlas and makes embeddings at the owner’s cost.',
  remedy: 'Delete the key in Atlas’ settings, and read a new one from `NOMIC_API_KEY`.',
  keywords: ['nk-'],
  pattern: /nk-[\w-]{43}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    // Names made of words have no digits, or only at one place.
    const body = value.slice(3);
    return /[0-9][A-Za-z_-]{1,40}[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const nomicApiKey = '⟦nk¦-cOR3eoxl4KYRk44jSFnIxacEc0KU1OuyoXTI32SLFPJ⟧';\n",
      fixed: 'const nomicApiKey = process.env.NOMIC_API_KEY!;\n',
    },
    { path: '.env', code: 'NOMIC_API_KEY=⟦nk¦-ERWzkr1S64_76uwL-eXcbh_8ow-5rGaW2eUXpFMWW8x⟧\n' },
  ],
  good: ['const nomicApiKey = process.env.NOMIC_API_KEY;\n', "const prefix = 'nk-';\n"],
} satisfies Examples;
