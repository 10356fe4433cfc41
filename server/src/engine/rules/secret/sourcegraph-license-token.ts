import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/sourcegraph-license-token',
  title: 'Hard-coded Sourcegraph license access token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token'],

  noun: 'Sourcegraph license access token',
  environmentVariable: 'SRC_ACCESS_TOKEN',
  why: 'The token is made from a license key and uses the Cody services of Sourcegraph in the name and on the account of the licensee.',
  remedy: 'Ask Sourcegraph for a new license key, and read the token from the environment.',
  keywords: ['slk_'],
  pattern: /slk_[0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const srcAccessToken = '⟦slk¦_5981267f65a8114ab88cb8e94ba9381def280f5c53db09dd610195f67a1b18e2⟧';\n",
      fixed: 'const srcAccessToken = process.env.SRC_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'SRC_ACCESS_TOKEN=⟦slk¦_47e96505641d3cf5b775d8142dc91bdcf285112385f2616a3f11632110ec8975⟧\n' },
  ],
  good: ['const srcAccessToken = process.env.SRC_ACCESS_TOKEN;\n', "const prefix = 'slk_';\n"],
} satisfies Examples;
