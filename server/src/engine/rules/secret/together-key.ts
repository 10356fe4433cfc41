import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/together-key',
  title: 'Hard-coded Together AI API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.together.ai/docs/quickstart'],
  rotation: 'https://api.together.ai/settings/api-keys',
  noun: 'Together AI API key',
  environmentVariable: 'TOGETHER_API_KEY',
  why: 'Whoever has the key runs models at its owner’s cost, and reads the project’s uploaded files and fine-tuned models.',
  remedy: 'Revoke the key in the project’s settings, and read a new one from `TOGETHER_API_KEY`.',
  keywords: ['tgp_v1_'],
  pattern: /tgp_v1_[\w-]{43}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const togetherApiKey = '⟦tgp¦_v1_UgpNYMn4ko_OUn0QqFFY5S1BSSXtbP_EvuYqHahWgaQ⟧';\n",
      fixed: 'const togetherApiKey = process.env.TOGETHER_API_KEY!;\n',
    },
    { path: '.env', code: 'TOGETHER_API_KEY=⟦tgp¦_v1_QaOhQr1o53Agrake68ubmT5P2TAoXVUON0XqjsC7ZYS⟧\n' },
  ],
  good: ['const togetherApiKey = process.env.TOGETHER_API_KEY;\n', "const prefix = 'tgp_v1_';\n"],
} satisfies Examples;
