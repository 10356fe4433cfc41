import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/llama-api-key',
  title: 'Hard-coded Llama API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://llama.developer.meta.com/docs/overview'],
  rotation: 'https://llama.developer.meta.com/api-keys/',
  noun: 'Llama API key',
  environmentVariable: 'LLAMA_API_KEY',
  why: 'Whoever has the key runs models at its owner’s cost through Meta’s Llama API.',
  remedy: 'Delete the key in the Llama API dashboard, and read a new one from `LLAMA_API_KEY`.',
  keywords: ['llm|'],
  pattern: /LLM\|[0-9]{15,18}\|[\w-]{27}/,

  continuation: 'word-or-dash',
});

export const examples = {
  bad: [
    {
      code: "const llamaApiKey = '⟦LL¦M|6226231372749285|kpf8xrARKdLpo-X6igH84Sqi_VN⟧';\n",
      fixed: 'const llamaApiKey = process.env.LLAMA_API_KEY!;\n',
    },
    { path: '.env', code: 'LLAMA_API_KEY=⟦LL¦M|8499945334587662|D0zYtKNrSdDrVVfyeXmzHi_YSrf⟧\n' },
  ],
  good: ['const llamaApiKey = process.env.LLAMA_API_KEY;\n', "const prefix = 'llm|';\n"],
} satisfies Examples;
