import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/nanogpt-key',
  title: 'Hard-coded NanoGPT API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.nano-gpt.com/'],
  rotation: 'https://nano-gpt.com/api',
  noun: 'NanoGPT API key',
  environmentVariable: 'NANOGPT_API_KEY',
  why: 'Whoever has the key spends its owner’s balance on models. Programs that watch public repositories find such text within minutes.',
  remedy: 'Delete the key on NanoGPT’s API page, and read a new one from `NANOGPT_API_KEY`.',
  keywords: ['sk-nano-'],
  pattern: /sk-nano-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,

  continuation: 'word',
  alphabetSize: 16,
  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const nanogptApiKey = '⟦sk-¦nano-75d27946-1aea-e85d-7f62-3f4eaa8d82c8⟧';\n",
      fixed: 'const nanogptApiKey = process.env.NANOGPT_API_KEY!;\n',
    },
    { path: '.env', code: 'NANOGPT_API_KEY=⟦sk-¦nano-32c1c6a0-81d3-34a9-dc80-ed4e0c57e261⟧\n' },
  ],
  good: ['const nanogptApiKey = process.env.NANOGPT_API_KEY;\n', "const prefix = 'sk-nano-';\n"],
} satisfies Examples;
