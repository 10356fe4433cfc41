import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/ankr-endpoint',
  title: 'Hard-coded Ankr endpoint with its token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://www.ankr.com/docs/rpc-service/getting-started/api-endpoints-intro/'],

  noun: 'Ankr endpoint with its token',
  environmentVariable: 'ANKR_URL',
  why: 'Requests with the key are charged to its account and use up its quota. In a repository or a page everyone can copy it.',
  remedy:
    'Make a new key in the provider’s dashboard, delete this one, and read the address from the environment; in browsers restrict the key to your origins.',
  keywords: ['rpc.ankr.com/'],
  pattern: /https:\/\/rpc\.ankr\.com\/[a-z0-9_\/-]{2,40}\/[0-9a-f]{64}/,
  around: { before: 110, after: 110 },
  continuation: 'word-or-dash',
});

export const examples = {
  bad: [
    {
      code: "const ankrUrl = '⟦https://rpc.an¦kr.com/eth/30ec1b6fbcf7b765e23076956356c9350428878e959472a98bb7135ea3a2cfbd⟧';\n",
      fixed: 'const ankrUrl = process.env.ANKR_URL!;\n',
    },
    { path: '.env', code: 'ANKR_URL=⟦https://rpc.an¦kr.com/eth/9775cd8274f04a075229c4cc4748bb87fc5f5e53bcc8d4c0d25a13ca5b9d9e23⟧\n' },
  ],
  good: ['const ankrUrl = process.env.ANKR_URL;\n', "const host = 'rpc.ankr.com/';\n"],
} satisfies Examples;
