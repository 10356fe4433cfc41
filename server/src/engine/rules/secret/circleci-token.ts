import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/circleci-token',
  title: 'Hard-coded CircleCI API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://circleci.com/docs/managing-api-tokens/'],
  rotation: 'https://app.circleci.com/settings/user/tokens',
  noun: 'CircleCI API token',
  environmentVariable: 'CIRCLECI_TOKEN',
  why: 'The token starts pipelines, which run with all secrets of the project, and reads their output and settings.',
  remedy: 'Delete the token in the user or project settings of CircleCI, and read a new one from the environment.',
  keywords: ['ccipat_', 'cciprj_'],
  pattern: /CCIP(?:AT|RJ)_[0-9A-Za-z]{20,24}_[0-9a-f]{40}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const circleciToken = '⟦CCI¦PAT_uipKC49qJUOOCT6jy0EgifvZ_50e2e03dec5658361fc0f08728bd13b9b29df439⟧';\n",
      fixed: 'const circleciToken = process.env.CIRCLECI_TOKEN!;\n',
    },
    { path: '.env', code: 'CIRCLECI_TOKEN=⟦CCI¦PAT_GUfDaPVk0YCr9S8cWXbZ0f52_dc8a20de0e08fbf67a1a7306d34ea8e6500fbc6a⟧\n' },
  ],
  good: ['const circleciToken = process.env.CIRCLECI_TOKEN;\n', "const prefix = 'ccipat_';\n"],
} satisfies Examples;
