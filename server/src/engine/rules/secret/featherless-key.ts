import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/featherless-key',
  title: 'Hard-coded Featherless AI API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://featherless.ai/docs'],
  rotation: 'https://featherless.ai/account/api-keys',
  noun: 'Featherless AI API key',
  environmentVariable: 'FEATHERLESS_API_KEY',
  why: 'Whoever has the key runs models at its owner’s cost or on the owner’s subscription.',
  remedy: 'Delete the key on Featherless’ API keys page, and read a new one from `FEATHERLESS_API_KEY`.',
  keywords: ['rc_'],
  pattern: /rc_[0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const featherlessApiKey = '⟦rc¦_2c076fa28684b371935d72bab41cef1819ebd4b3fd3e8de07b8d08b5316f8c77⟧';\n",
      fixed: 'const featherlessApiKey = process.env.FEATHERLESS_API_KEY!;\n',
    },
    { path: '.env', code: 'FEATHERLESS_API_KEY=⟦rc¦_9fa1a69e8164a07d16ac123afd9ea947f585ac66e368ce36a7265004dd183cd1⟧\n' },
  ],
  good: ['const key = process.env.FEATHERLESS_API_KEY;\n', "const version = 'rc_2';\n"],
} satisfies Examples;
