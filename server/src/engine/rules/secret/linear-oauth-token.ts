import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/linear-oauth-token',
  title: 'Hard-coded Linear OAuth token',
  severity: 'error',
  confidence: 'high',
  references: ['https://linear.app/developers/oauth-2-0-authentication'],

  noun: 'Linear OAuth token',
  environmentVariable: 'LINEAR_ACCESS_TOKEN',
  why: 'The token reads and changes issues of the workspace in the name of the person or app that granted it.',
  remedy: 'Revoke the application in Linear, and get a new token at run time or from the environment.',
  keywords: ['lin_oauth_'],
  pattern: /lin_oauth_[0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const linearAccessToken = '⟦lin¦_oauth_aabb35bd3c036439494c38b1cb5ab84ba008c94cf8d01f041500dd5abfd59fde⟧';\n",
      fixed: 'const linearAccessToken = process.env.LINEAR_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'LINEAR_ACCESS_TOKEN=⟦lin¦_oauth_4b385568abac0ae55b43b80d14941d948982d3c6adc02782975fcba843788873⟧\n' },
  ],
  good: ['const linearAccessToken = process.env.LINEAR_ACCESS_TOKEN;\n', "const prefix = 'lin_oauth_';\n"],
} satisfies Examples;
