import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/sourcegraph-token',
  title: 'Hard-coded Sourcegraph access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token'],
  rotation: 'https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token',
  noun: 'Sourcegraph access token',
  environmentVariable: 'SRC_ACCESS_TOKEN',
  why: 'The token searches and reads all code that its owner sees in Sourcegraph; with admin rights it acts for every user.',
  remedy: 'Delete the token in the settings of Sourcegraph, and read a new one from the environment.',
  keywords: ['sgp_', 'sgd_'],
  pattern: /sg(?:p_(?:(?:[0-9a-f]{16}|local)_)?[0-9a-f]{40}|d_[0-9a-f]{64})/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const srcAccessToken = '⟦sgd¦_4b9ff5ddeda583640c29c3bc13df065f2022395f466ec2cf9a53e8651455650c⟧';\n",
      fixed: 'const srcAccessToken = process.env.SRC_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'SRC_ACCESS_TOKEN=⟦sgp¦_8d1815633548940d920a95604853f2a3f89e8358⟧\n' },
  ],
  good: ['const srcAccessToken = process.env.SRC_ACCESS_TOKEN;\n', "const prefix = 'sgp_';\n"],
} satisfies Examples;
