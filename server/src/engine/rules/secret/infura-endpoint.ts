import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/infura-endpoint',
  title: 'Hard-coded Infura endpoint with its key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://docs.metamask.io/services/how-to/secure-an-api/'],

  noun: 'Infura endpoint with its key',
  environmentVariable: 'INFURA_URL',
  why: 'Requests with the key are charged to its account and use up its quota. In a repository or a page everyone can copy it.',
  remedy:
    'Make a new key in the provider’s dashboard, delete this one, and read the address from the environment; in browsers restrict the key to your origins.',
  keywords: ['.infura.io/'],
  pattern: /(?:https|wss):\/\/[a-z0-9-]{3,40}\.infura\.io\/(?:ws\/)?v3\/[0-9a-f]{32}/,
  around: { before: 110, after: 110 },
  continuation: 'word-or-dash',
});

export const examples = {
  bad: [
    {
      code: "const infuraUrl = '⟦https://mainne¦t.infura.io/v3/c281e570e9caa4576d02e215554cf343⟧';\n",
      fixed: 'const infuraUrl = process.env.INFURA_URL!;\n',
    },
    { path: '.env', code: 'INFURA_URL=⟦https://mainne¦t.infura.io/v3/bff7ba613e68a689139216a74e5931e9⟧\n' },
  ],
  good: ['const infuraUrl = process.env.INFURA_URL;\n', "const host = '.infura.io/';\n"],
} satisfies Examples;
