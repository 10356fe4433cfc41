import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/lambda-cloud-key',
  title: 'Hard-coded Lambda Cloud API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.lambda.ai/public-cloud/cloud-api/'],
  rotation: 'https://cloud.lambda.ai/api-keys/cloud-api',
  noun: 'Lambda Cloud API key',
  environmentVariable: 'LAMBDA_API_KEY',
  why: 'The key starts and stops GPU machines at its owner’s cost and adds SSH keys to them.',
  remedy: 'Delete the key in the Lambda Cloud console, and read a new one from `LAMBDA_API_KEY`.',
  keywords: ['secret_'],
  pattern: /secret_[0-9A-Za-z-]{1,60}_[0-9a-f]{32}\.[0-9A-Za-z]{32}/,

  continuation: 'word',
});

export const examples = {
  bad: [
    {
      code: "const lambdaApiKey = '⟦sec¦ret_training_42c81b9f2a73754b97d314669f937c34.MdiffwhJ8nVdWka2var480YYv0yg1HFw⟧';\n",
      fixed: 'const lambdaApiKey = process.env.LAMBDA_API_KEY!;\n',
    },
    { path: '.env', code: 'LAMBDA_API_KEY=⟦sec¦ret_training_3535eb22676bc83e93f6a002063b4995.rD9NgMwGeFu6t9Ycr41nwCzUfQ0M3gGb⟧\n' },
  ],
  good: ['const key = process.env.LAMBDA_API_KEY;\n', "const name = 'secret_rotation_enabled';\n"],
} satisfies Examples;
