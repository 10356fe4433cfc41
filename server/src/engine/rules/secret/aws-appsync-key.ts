import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/aws-appsync-key',
  title: 'Hard-coded AWS AppSync API key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html'],

  noun: 'AWS AppSync API key',
  environmentVariable: 'APPSYNC_API_KEY',
  why: 'The key sends any query and mutation that the GraphQL API opens to API keys. It is meant for public or trial APIs and lives for at most a year.',
  remedy:
    'Delete the key in the AppSync settings, require IAM or Cognito where the data is not public, and read a new one from the environment.',
  keywords: ['da2-'],
  pattern: /da2-[0-9a-z]{26}/,

  continuation: 'word-or-dash',
  alphabetSize: 36,
});

export const examples = {
  bad: [
    {
      code: "const appsyncApiKey = '⟦da2¦-xmo7z2rbmwliq3ldveacrajeh0⟧';\n",
      fixed: 'const appsyncApiKey = process.env.APPSYNC_API_KEY!;\n',
    },
    { path: '.env', code: 'APPSYNC_API_KEY=⟦da2¦-jms0fxznttg3ikplhkuv5g7ers⟧\n' },
  ],
  good: [
    'const apiKey = process.env.APPSYNC_API_KEY;\n',
    "const prefix = 'da2-';\n",
    "const chunk = 'lambda2-abcdefghijklmnopqrstuvwxyz';\n",
  ],
} satisfies Examples;
