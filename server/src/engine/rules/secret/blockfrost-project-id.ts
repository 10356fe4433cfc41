import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/blockfrost-project-id',
  title: 'Hard-coded Blockfrost project id',
  severity: 'warning',
  confidence: 'high',
  references: ['https://docs.blockfrost.io/', 'https://blockfrost.dev/start-building'],

  noun: 'Blockfrost project id',
  environmentVariable: 'BLOCKFROST_PROJECT_ID',
  why: 'The project id is the key: requests with it use up the project’s quota, and one of a paid plan is charged for them.',
  remedy: 'Rotate the token of the project in the Blockfrost dashboard, and read the new one from the environment.',
  keywords: ['blockfrost', 'project_id', 'projectid'],
  pattern: /(?:mainnet|preprod|preview|ipfs)[0-9A-Za-z]{32}/,
  around: { before: 150, after: 150 },
  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return looksRandom(value.slice(-32)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const blockfrostProjectId = '⟦main¦netSkNVjsjU4i9JTOZejGRyryluxzd8MDLF⟧';\n",
      fixed: 'const blockfrostProjectId = process.env.BLOCKFROST_PROJECT_ID!;\n',
    },
    { path: '.env', code: 'BLOCKFROST_PROJECT_ID=⟦main¦netlHpOGxW4p9JEqoLi92FgsL3WUN7TNvCo⟧\n' },
  ],
  good: [
    'const blockfrostProjectId = process.env.BLOCKFROST_PROJECT_ID;\n',
    "const blockfrost = 'mainnetEndpointOfTheCardanoNetworkApi1';\n",
  ],
} satisfies Examples;
