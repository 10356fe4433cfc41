import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/exoscale-key',
  title: 'Hard-coded Exoscale API key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://community.exoscale.com/product/iam/quick-start/'],

  noun: 'Exoscale API key',
  environmentVariable: 'EXOSCALE_API_KEY',
  why: 'The id names a key of a Exoscale account, and its secret is mostly kept beside it. With both, anyone acts as that account or user.',
  remedy: 'Revoke the key in the portal under IAM, and read a new pair from the environment.',
  keywords: ['exo'],
  pattern: /EXO[0-9a-f]{24,26}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const exoscaleApiKey = '⟦EX¦Ob56599dc56b59719345f606f⟧';\n",
      fixed: 'const exoscaleApiKey = process.env.EXOSCALE_API_KEY!;\n',
    },
    { path: '.env', code: 'EXOSCALE_API_KEY=⟦EX¦O6fc329c33b225516353d60c95⟧\n' },
  ],
  good: ['const key = process.env.EXOSCALE_API_KEY;\n', "const EXOPLANETS = ['EXO1', 'EXO2'];\n"],
} satisfies Examples;
