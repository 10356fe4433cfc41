import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/llamacloud-key',
  title: 'Hard-coded LlamaCloud API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.cloud.llamaindex.ai/api_key'],
  rotation: 'https://cloud.llamaindex.ai/api-key',
  noun: 'LlamaCloud API key',
  environmentVariable: 'LLAMA_CLOUD_API_KEY',
  why: 'The key parses documents at its owner’s cost and reads the files and indexes of the project.',
  remedy: 'Revoke the key on LlamaCloud’s API keys page, and read a new one from `LLAMA_CLOUD_API_KEY`.',
  keywords: ['llx-'],
  pattern: /llx-[0-9A-Za-z]{48}/,

  continuation: 'word-or-dash',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const llamaCloudApiKey = '⟦llx¦-J8RwqtqSGGWk7FPXt9n5DDdeZM9bPuRxNDDnP0ljzob6YPvT⟧';\n",
      fixed: 'const llamaCloudApiKey = process.env.LLAMA_CLOUD_API_KEY!;\n',
    },
    { path: '.env', code: 'LLAMA_CLOUD_API_KEY=⟦llx¦-XBGfMkh7CNhPAfwXQXI6HMC1xNjbcsehiPqiZq7wisRHwqjQ⟧\n' },
  ],
  good: ['const llamaCloudApiKey = process.env.LLAMA_CLOUD_API_KEY;\n', "const prefix = 'llx-';\n"],
} satisfies Examples;
