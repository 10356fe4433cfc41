import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/datadog-client-token',
  title: 'Hard-coded Datadog client token',
  severity: 'info',
  confidence: 'high',
  references: ['https://docs.datadoghq.com/account_management/api-app-keys/'],

  noun: 'Datadog client token',
  environmentVariable: 'DD_CLIENT_TOKEN',
  why: 'The token is made for browsers and apps and only sends logs and sessions; with it anyone can send made-up ones.',
  remedy: 'Read the token from the settings of each deployment, and revoke it in Datadog when it is misused.',
  keywords: ['pub'],
  pattern: /pub[0-9a-f]{32}/,

  continuation: 'base64',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const ddClientToken = '⟦pub¦42dfe77fff1b71d6a3ff7fe58a16bbcd⟧';\n",
      fixed: 'const ddClientToken = process.env.DD_CLIENT_TOKEN!;\n',
    },
    { path: '.env', code: 'DD_CLIENT_TOKEN=⟦pub¦8ea31bace774b115cf6f533d49c7f887⟧\n' },
  ],
  good: [
    'const ddClientToken = process.env.DD_CLIENT_TOKEN;\n',
    "const name = 'publications';\n",
    "const file = 'pub_d41d8cd98f00b204e9800998ecf8427e';\n",
  ],
} satisfies Examples;
