import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/vectara-key',
  title: 'Hard-coded Vectara API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.vectara.com/docs/console-ui/manage-api-access'],
  rotation: 'https://docs.vectara.com/docs/console-ui/manage-api-access',
  noun: 'Vectara API key',
  environmentVariable: 'VECTARA_API_KEY',
  why: 'A query key reads the corpora it is made for, an index key writes to them, and a personal key does what its user may do.',
  remedy: 'Delete the key in the Vectara console, and read a new one from `VECTARA_API_KEY`.',
  keywords: ['zut_', 'zqt_', 'zwt_'],
  pattern: /z[uqw]t_[\w-]{36,44}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    // Names made of words have no digits, or only at one place.
    const body = value.slice(4);
    return /[0-9][A-Za-z_-]{1,40}[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const vectaraApiKey = '⟦zut¦_iaq9xlMLXPsYXr4k-jEOp5lVSBtLxbmi9WsHaY⟧';\n",
      fixed: 'const vectaraApiKey = process.env.VECTARA_API_KEY!;\n',
    },
    { path: '.env', code: 'VECTARA_API_KEY=⟦zut¦_AUIIKT6JxZY36-sT2lFZ5BelKRezixBS757BCp⟧\n' },
  ],
  good: ['const vectaraApiKey = process.env.VECTARA_API_KEY;\n', "const prefix = 'zut_';\n"],
} satisfies Examples;
