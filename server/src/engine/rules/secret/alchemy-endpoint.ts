import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/alchemy-endpoint',
  title: 'Hard-coded Alchemy endpoint with its key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://www.alchemy.com/docs/create-an-api-key'],

  noun: 'Alchemy endpoint with its key',
  environmentVariable: 'ALCHEMY_URL',
  why: 'Requests with the key are charged to its account and use up its quota. In a repository or a page everyone can copy it.',
  remedy:
    'Make a new key in the provider’s dashboard, delete this one, and read the address from the environment; in browsers restrict the key to your origins.',
  keywords: ['.alchemy'],
  pattern: /(?:https|wss):\/\/[a-z0-9-]{3,40}\.(?:g\.alchemy\.com\/(?:nft\/)?v[23]|alchemyapi\.io\/v2|ws\.alchemyapi\.io\/v2)\/[\w-]{32}/,
  around: { before: 110, after: 110 },
  continuation: 'word-or-dash',
});

export const examples = {
  bad: [
    {
      code: "const alchemyUrl = '⟦https://eth-ma¦innet.g.alchemy.com/v2/TmY68aU9o3CdPjBmsNe9gJczhbWIm5Z6⟧';\n",
      fixed: 'const alchemyUrl = process.env.ALCHEMY_URL!;\n',
    },
    { path: '.env', code: 'ALCHEMY_URL=⟦https://eth-ma¦innet.g.alchemy.com/v2/Etvnm6U4xBqw34A7MRCMbAUfVzwGHoUS⟧\n' },
  ],
  good: ['const alchemyUrl = process.env.ALCHEMY_URL;\n', "const host = '.alchemy';\n"],
} satisfies Examples;
