import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/dub-key',
  title: 'Hard-coded Dub API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://dub.co/docs/api-reference/tokens'],

  noun: 'Dub API key',
  environmentVariable: 'DUB_API_KEY',
  why: 'The key makes and changes short links of the workspace and reads who clicked them.',
  remedy: 'Delete the key in the workspace settings and read a new one from the environment.',
  keywords: ['dub_'],
  pattern: /dub_[0-9A-Za-z]{24}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return looksRandom(value.slice(4)) ? {} : null;
  },
});

export const examples = {
  bad: [
    { code: "const dubApiKey = '⟦dub¦_4Kx7qZ2lLGY3JfIsBWpyVghN⟧';\n", fixed: 'const dubApiKey = process.env.DUB_API_KEY!;\n' },
    { path: '.env', code: 'DUB_API_KEY=⟦dub¦_4Kx7qZ2e7D9829O0PM1Ozs0j⟧\n' },
  ],
  good: ['const dubApiKey = process.env.DUB_API_KEY;\n', "const name = 'dub_background_track';\n"],
} satisfies Examples;
