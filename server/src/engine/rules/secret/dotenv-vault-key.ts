import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/dotenv-vault-key',
  title: 'Hard-coded dotenv vault key',
  severity: 'error',
  confidence: 'high',
  references: ['https://github.com/dotenv-org/dotenv-vault'],

  noun: 'dotenv vault key',
  environmentVariable: 'DOTENV_KEY',
  why: 'The key decrypts the .env.vault file, which is mostly committed beside the code, and so all secrets in it.',
  remedy: 'Rotate the key with `npx dotenv-vault rotatekey`, and read the new one from the environment.',
  keywords: ['dotenv://:key_'],
  pattern: /dotenv:\/\/:key_[0-9a-f]{64}@dotenv\.(?:org|local)\/vault\/[\w.]{1,40}(?:\?environment=[\w-]{1,40})?/,

  continuation: 'word',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const dotenvKey = '⟦dot¦env://:key_cd344ff7f31b12cfab45fa6a66243e26a5e688778ca067917e15714f2f8ef74f@dotenv.org/vault/.env.vault?environment=production⟧';\n",
      fixed: 'const dotenvKey = process.env.DOTENV_KEY!;\n',
    },
    {
      path: '.env',
      code: 'DOTENV_KEY=⟦dot¦env://:key_bf1945867d27e8b02c4f2651c30169b98d773efbb2ed01caeda1d452689ac1b0@dotenv.org/vault/.env.vault?environment=production⟧\n',
    },
  ],
  good: ['const dotenvKey = process.env.DOTENV_KEY;\n', "const prefix = 'dotenv://:key_';\n"],
} satisfies Examples;
