import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/helius-endpoint',
  title: 'Hard-coded Helius endpoint with its key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://www.helius.dev/docs/rpc/protect-your-keys', 'https://www.helius.dev/docs'],

  noun: 'Helius endpoint with its key',
  environmentVariable: 'HELIUS_URL',
  why: 'Requests with the key are charged to its account and use up its quota. In a repository or a page everyone can copy it.',
  remedy:
    'Make a new key in the provider’s dashboard, delete this one, and read the address from the environment; in browsers restrict the key to your origins.',
  keywords: ['api-key='],
  pattern:
    /(?:https|wss):\/\/[a-z0-9.-]{2,40}\.(?:helius-rpc\.com|helius\.xyz|helius\.dev)\/[\w\/]{0,60}\?api-key=[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
  around: { before: 110, after: 110 },
  continuation: 'word-or-dash',
});

export const examples = {
  bad: [
    {
      code: "const heliusUrl = '⟦https://mainne¦t.helius-rpc.com/?api-key=4fec084f-c25b-400a-aeba-8e76ac0ccda0⟧';\n",
      fixed: 'const heliusUrl = process.env.HELIUS_URL!;\n',
    },
    { path: '.env', code: 'HELIUS_URL=⟦https://mainne¦t.helius-rpc.com/?api-key=fdb0f431-7b98-408f-a161-4a1c80b73387⟧\n' },
  ],
  good: ['const heliusUrl = process.env.HELIUS_URL;\n', "const host = 'api-key=';\n"],
} satisfies Examples;
