import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/picsart-key',
  title: 'Hard-coded Picsart API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.picsart.io/'],
  rotation: 'https://console.picsart.io/',
  noun: 'Picsart API key',
  environmentVariable: 'PICSART_API_KEY',
  why: 'Whoever has the key edits images on its owner’s credits. Programs that watch public repositories find such text within minutes.',
  remedy: 'Delete the key in the Picsart console, and read a new one from `PICSART_API_KEY`.',
  keywords: ['paat-'],
  pattern: /paat-[0-9A-Za-z]{20,40}/,

  continuation: 'word-or-dash',
  alphabetSize: 62,

  judge({ value }) {
    // Names made of words have no digits, or only at one place.
    const body = value.slice(5);
    return /[0-9][A-Za-z_-]{1,40}[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const picsartApiKey = '⟦paa¦t-wmKgx3W4jlm8l4wdM5vzpzepUwF⟧';\n",
      fixed: 'const picsartApiKey = process.env.PICSART_API_KEY!;\n',
    },
    { path: '.env', code: 'PICSART_API_KEY=⟦paa¦t-UwLPbaJE1DBRu6VF6pQxLCqZHmT⟧\n' },
  ],
  good: ['const picsartApiKey = process.env.PICSART_API_KEY;\n', "const prefix = 'paat-';\n"],
} satisfies Examples;
