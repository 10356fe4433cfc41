import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/promptlayer-key',
  title: 'Hard-coded PromptLayer API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.promptlayer.com/'],
  rotation: 'https://dashboard.promptlayer.com/settings',
  noun: 'PromptLayer API key',
  environmentVariable: 'PROMPTLAYER_API_KEY',
  why: 'The key reads the workspace’s logged requests and changes its prompts.',
  remedy: 'Delete the key in PromptLayer’s settings, and read a new one from `PROMPTLAYER_API_KEY`.',
  keywords: ['pl_'],
  pattern: /pl_[0-9a-f]{32}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const promptlayerApiKey = '⟦pl¦_c570fb771d32cdcdb5391607efdb555e⟧';\n",
      fixed: 'const promptlayerApiKey = process.env.PROMPTLAYER_API_KEY!;\n',
    },
    { path: '.env', code: 'PROMPTLAYER_API_KEY=⟦pl¦_a5fac1c69c24d160732ff8147db1a2a2⟧\n' },
  ],
  good: ['const key = process.env.PROMPTLAYER_API_KEY;\n', "const locale = 'pl_PL';\n"],
} satisfies Examples;
