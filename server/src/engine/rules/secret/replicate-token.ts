import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/replicate-token',
  title: 'Hard-coded Replicate API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://replicate.com/docs/topics/security/api-tokens'],
  rotation: 'https://replicate.com/account/api-tokens',
  noun: 'Replicate API token',
  environmentVariable: 'REPLICATE_API_TOKEN',
  why: 'The token runs models at its owner’s cost and reads the account’s predictions, their inputs and outputs, and its private models.',
  remedy: 'Disable the token on the account’s API tokens page, and read a new one from `REPLICATE_API_TOKEN`.',
  keywords: ['r8_'],
  pattern: /r8_[0-9A-Za-z]{37}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const replicateApiToken = '⟦r8_¦pqhEWCuRcdoo3P0MRzmMzLPSWPIG2mkob5Hta⟧';\n",
      fixed: 'const replicateApiToken = process.env.REPLICATE_API_TOKEN!;\n',
    },
    { path: '.env', code: 'REPLICATE_API_TOKEN=⟦r8_¦vKf54ryNadhjcJcS21RrFXAMP0m9xvD42fqUd⟧\n' },
  ],
  good: ['const token = process.env.REPLICATE_API_TOKEN;\n', "const register = 'r8_general_purpose';\n"],
} satisfies Examples;
