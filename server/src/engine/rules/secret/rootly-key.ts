import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/rootly-key',
  title: 'Hard-coded Rootly API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.rootly.com/api-reference/overview'],

  noun: 'Rootly API key',
  environmentVariable: 'ROOTLY_API_TOKEN',
  why: 'The key reads and changes incidents and the on-call plan of the organization.',
  remedy: 'Delete the key under API keys in Rootly, and read a new one from the environment.',
  keywords: ['rootly_'],
  pattern: /rootly_[0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const rootlyApiToken = '⟦roo¦tly_41bc44d4e137b07c7b5b6b861642bb4c3b19d27e8724492a1040a9ee8f5950f2⟧';\n",
      fixed: 'const rootlyApiToken = process.env.ROOTLY_API_TOKEN!;\n',
    },
    { path: '.env', code: 'ROOTLY_API_TOKEN=⟦roo¦tly_14f45659d4118a92d40f305b56563f1663feb4f5d5feecbb75e338c0a93c03ad⟧\n' },
  ],
  good: ['const rootlyApiToken = process.env.ROOTLY_API_TOKEN;\n', "const prefix = 'rootly_';\n"],
} satisfies Examples;
