import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/quicknode-endpoint',
  title: 'Hard-coded QuickNode endpoint with its token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://www.quicknode.com/guides/quicknode-products/endpoint-security/how-to-protect-your-endpoint'],

  noun: 'QuickNode endpoint with its token',
  environmentVariable: 'QUICKNODE_URL',
  why: 'Requests with the key are charged to its account and use up its quota. In a repository or a page everyone can copy it.',
  remedy:
    'Make a new key in the provider’s dashboard, delete this one, and read the address from the environment; in browsers restrict the key to your origins.',
  keywords: ['.quiknode.pro/'],
  pattern: /(?:https|wss):\/\/[a-z0-9.-]{3,90}\.quiknode\.pro\/[0-9a-f]{40}/,
  around: { before: 110, after: 110 },
  continuation: 'word-or-dash',
});

export const examples = {
  bad: [
    {
      code: "const quicknodeUrl = '⟦https://misty-¦silent-leaf.solana-mainnet.quiknode.pro/8e2155fc6adba680cb73f841124cd744d585e037⟧';\n",
      fixed: 'const quicknodeUrl = process.env.QUICKNODE_URL!;\n',
    },
    {
      path: '.env',
      code: 'QUICKNODE_URL=⟦https://misty-¦silent-leaf.solana-mainnet.quiknode.pro/9b0cf73c84c1007fb10a851576cfbe5454208ba3⟧\n',
    },
  ],
  good: ['const quicknodeUrl = process.env.QUICKNODE_URL;\n', "const host = '.quiknode.pro/';\n"],
} satisfies Examples;
