import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/warp-key',
  title: 'Hard-coded Warp API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.warp.dev/'],

  noun: 'Warp API key',
  environmentVariable: 'WARP_API_KEY',
  why: 'The key runs Warp’s agents in its owner’s name and on the owner’s credits.',
  remedy: 'Delete the key in Warp’s settings, and read a new one from `WARP_API_KEY`.',
  keywords: ['wk-1.'],
  pattern: /wk-1\.[0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const warpApiKey = '⟦wk-¦1.e9dc8edca6bec2815c4451620f52debddc76ea1b3abcfa9c8f98aea5e794fed9⟧';\n",
      fixed: 'const warpApiKey = process.env.WARP_API_KEY!;\n',
    },
    { path: '.env', code: 'WARP_API_KEY=⟦wk-¦1.c7bf46b535d60270363ed7056061e3b44bb69b65a6a50ba8780d01076495c474⟧\n' },
  ],
  good: ['const warpApiKey = process.env.WARP_API_KEY;\n', "const prefix = 'wk-1.';\n"],
} satisfies Examples;
