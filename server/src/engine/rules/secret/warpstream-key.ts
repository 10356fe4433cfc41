import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/warpstream-key',
  title: 'Hard-coded WarpStream key',
  severity: 'warning',
  confidence: 'medium',
  references: ['https://docs.warpstream.com/warpstream/reference/api-reference'],

  noun: 'WarpStream key',
  environmentVariable: 'WARPSTREAM_API_KEY',
  why: 'The key runs agents of the cluster or manages the account’s clusters.',
  remedy: 'Delete the key in the WarpStream console, and read a new one from the environment.',
  keywords: ['aks_'],
  pattern: /aks_[0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const warpstreamApiKey = '⟦ak¦s_26afa6b8d9066b52e113d01a25c0e5e6fe08c592f0219c6bc8acdbd54eb9f763⟧';\n",
      fixed: 'const warpstreamApiKey = process.env.WARPSTREAM_API_KEY!;\n',
    },
    { path: '.env', code: 'WARPSTREAM_API_KEY=⟦ak¦s_7f337474fe367d51d47470000d92fafa0af776adc2ee77cc4c3ec5d0e90a26b1⟧\n' },
  ],
  good: ['const warpstreamApiKey = process.env.WARPSTREAM_API_KEY;\n', "const prefix = 'aks_';\n"],
} satisfies Examples;
