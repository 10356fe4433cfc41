import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/scaleway-access-key',
  title: 'Hard-coded Scaleway access key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/'],
  rotation: 'https://www.scaleway.com/en/docs/iam/how-to/manage-api-keys/',
  noun: 'Scaleway access key',
  environmentVariable: 'SCW_ACCESS_KEY',
  why: 'The id names a key of a Scaleway account, and its secret is mostly kept beside it. With both, anyone acts as that account or user.',
  remedy: 'Delete the API key in the Scaleway console under IAM, and read a new pair from the environment.',
  keywords: ['scw'],
  pattern: /SCW[0-9A-Z]{17}/,

  continuation: 'word',
  alphabetSize: 36,

  judge({ value }) {
    return /[0-9]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    { code: "const scwAccessKey = '⟦SC¦WPFIXS8I1OVUYJNJ04⟧';\n", fixed: 'const scwAccessKey = process.env.SCW_ACCESS_KEY!;\n' },
    { path: '.env', code: 'SCW_ACCESS_KEY=⟦SC¦W9FZ0Y3D8YDMDXVNK4⟧\n' },
  ],
  good: ['const key = process.env.SCW_ACCESS_KEY;\n', "const name = 'SCW_DEFAULT_PROJECT_ID';\n"],
} satisfies Examples;
