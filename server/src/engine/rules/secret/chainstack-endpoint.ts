import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/chainstack-endpoint',
  title: 'Hard-coded Chainstack endpoint with its key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://docs.chainstack.com/docs/authentication-methods-for-different-scenarios'],

  noun: 'Chainstack endpoint with its key',
  environmentVariable: 'CHAINSTACK_URL',
  why: 'Requests with the key are charged to its account and use up its quota. In a repository or a page everyone can copy it.',
  remedy:
    'Make a new key in the provider’s dashboard, delete this one, and read the address from the environment; in browsers restrict the key to your origins.',
  keywords: ['p2pify.com/'],
  pattern: /(?:https|wss):\/\/[a-z0-9.-]{3,60}\.p2pify\.com\/[0-9a-f]{32}/,
  around: { before: 110, after: 110 },
  continuation: 'word-or-dash',
});

export const examples = {
  bad: [
    {
      code: "const chainstackUrl = '⟦https://nd-123¦-456-789.p2pify.com/a99e4dfd4090dca97e234dc2397a17b0⟧';\n",
      fixed: 'const chainstackUrl = process.env.CHAINSTACK_URL!;\n',
    },
    { path: '.env', code: 'CHAINSTACK_URL=⟦https://nd-123¦-456-789.p2pify.com/4461cb5256796fe3e68833fae3d9b0d6⟧\n' },
  ],
  good: ['const chainstackUrl = process.env.CHAINSTACK_URL;\n', "const host = 'p2pify.com/';\n"],
} satisfies Examples;
