import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/hedra-key',
  title: 'Hard-coded Hedra API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://www.hedra.com/docs'],
  rotation: 'https://www.hedra.com/api-profile',
  noun: 'Hedra API key',
  environmentVariable: 'HEDRA_API_KEY',
  why: 'Whoever has the key makes videos on its owner’s credits. Every clone and build log of the project holds it too.',
  remedy: 'Delete the key in Hedra’s API profile, and read a new one from `HEDRA_API_KEY`.',
  keywords: ['sk_hedra_'],
  pattern: /sk_hedra_[\w-]{30,80}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
  priority: 1,
  judge({ value }) {
    // Names made of words have no digits, or only at one place.
    const body = value.slice(9);
    return /[0-9][A-Za-z_-]{1,40}[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const hedraApiKey = '⟦sk_¦hedra_u6ofAe51JD5_m80M2EmlQL1VZ_63vzSfBxqjYjkzxyr⟧';\n",
      fixed: 'const hedraApiKey = process.env.HEDRA_API_KEY!;\n',
    },
    { path: '.env', code: 'HEDRA_API_KEY=⟦sk_¦hedra_X9YYHZSqy6ukuQuxyEtkTKRzAwCYlALZ-ck8M2vU8U8⟧\n' },
  ],
  good: ['const hedraApiKey = process.env.HEDRA_API_KEY;\n', "const prefix = 'sk_hedra_';\n"],
} satisfies Examples;
