import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/anythingllm-key',
  title: 'Hard-coded AnythingLLM API key',
  severity: 'warning',
  confidence: 'medium',
  references: ['https://docs.anythingllm.com/features/api'],

  noun: 'AnythingLLM API key',
  environmentVariable: 'ANYTHINGLLM_API_KEY',
  why: 'The key reads and changes the workspaces and documents of the instance and manages its users.',
  remedy: 'Delete the key in the instance’s settings, and read a new one from `ANYTHINGLLM_API_KEY`.',
  keywords: ['anythingllm', 'anything_llm', 'anything-llm'],
  pattern: /[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}/,
  around: { before: 150, after: 150 },
  continuation: 'word-or-dash',
  alphabetSize: 32,
});

export const examples = {
  bad: [
    {
      code: "const anythingllmApiKey = '⟦K8Z¦EFTR-4QANF1V-PYDZT0N-6FJPK5E⟧';\n",
      fixed: 'const anythingllmApiKey = process.env.ANYTHINGLLM_API_KEY!;\n',
    },
    { path: '.env', code: 'ANYTHINGLLM_API_KEY=⟦0J3¦TVF7-CH135X4-77X0EWJ-1HPZW4R⟧\n' },
  ],
  good: [
    'const anythingllmApiKey = process.env.ANYTHINGLLM_API_KEY;\n',
    { path: 'other.env', code: 'SOMETHING_ELSE=K4K¦FFXZ-23GN7MA-2BSW1Z8-W2980GJ\n' },
  ],
} satisfies Examples;
