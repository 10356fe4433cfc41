import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/linear-key',
  title: 'Hard-coded Linear API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://linear.app/developers/graphql'],
  noun: 'Linear API key',
  environmentVariable: 'LINEAR_API_KEY',
  why: 'The key reads and changes all issues and projects that its owner sees.',
  remedy: 'Revoke the key in the security settings of Linear, and read a new one from the environment.',
  keywords: ['lin_api_'],
  pattern: /lin_api_[0-9A-Za-z]{40}/,
  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const linearKey = '⟦lin_api_¦tM7Xlhd0ni0PL719qMMrQxZK74NaAsa4h5KaSAH6⟧';\n",
      fixed: 'const linearKey = process.env.LINEAR_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'LINEAR_API_KEY=⟦lin_api_¦vLxkv2lc58g2uGL87H0Sto9YX5yu8TxfYpVuqbmt⟧\n',
    },
  ],
  good: ["const prefix = 'lin_api_';\n", "const sample = 'lin_ap¦i_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';\n"],
} satisfies Examples;
