import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/octopus-deploy-key',
  title: 'Hard-coded Octopus Deploy API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key'],
  rotation: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
  noun: 'Octopus Deploy API key',
  environmentVariable: 'OCTOPUS_CLI_API_KEY',
  why: 'The key starts deployments and reads the variables and targets that its user or service account sees.',
  remedy: 'Revoke the key in the profile of Octopus Deploy, and read a new one from the environment.',
  keywords: ['api-'],
  pattern: /API-[0-9A-Z]{25,32}/,

  continuation: 'word-or-dash',
  alphabetSize: 36,

  judge({ value }) {
    return /\d/.test(value) && /[G-Z]/.test(value.slice(4)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const octopusCliApiKey = '⟦API¦-KEC6X4GW441XH5HIPF6V4V9TQ7⟧';\n",
      fixed: 'const octopusCliApiKey = process.env.OCTOPUS_CLI_API_KEY!;\n',
    },
    { path: '.env', code: 'OCTOPUS_CLI_API_KEY=⟦API¦-7ODFEKL5Z02KII2N4XL4PRBFQ7⟧\n' },
  ],
  good: [
    'const octopusCliApiKey = process.env.OCTOPUS_CLI_API_KEY;\n',
    "const header = 'API-VERSION';\n",
    "const name = 'API-DEPRECATIONNOTICEFORCLIENTS';\n",
  ],
} satisfies Examples;
