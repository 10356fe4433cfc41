import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/codefresh-key',
  title: 'Hard-coded Codefresh API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://codefresh.io/docs/docs/integrations/codefresh-api/'],

  noun: 'Codefresh API key',
  environmentVariable: 'CODEFRESH_API_KEY',
  why: 'The key runs and changes pipelines of the account, which hold the secrets of builds and deployments.',
  remedy: 'Delete the key in the user settings of Codefresh, and read a new one from the environment.',
  keywords: ['codefresh'],
  pattern: /(?<secret>[0-9a-f]{24}\.[0-9a-f]{32})/,
  around: { before: 0, after: 100 },
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const codefreshApiKey = '⟦fa7¦d5bd97e27fd60b6e0cc6f.d777376c13c86c773b97c0004feae5cb⟧';\n",
      fixed: 'const codefreshApiKey = process.env.CODEFRESH_API_KEY!;\n',
    },
    { path: '.env', code: 'CODEFRESH_API_KEY=⟦ae2¦e39d606d7a72094d52fd8.05f3403b0ecfee4a7a98e001cb818012⟧\n' },
  ],
  good: ['const codefreshApiKey = process.env.CODEFRESH_API_KEY;\n', "const url = 'https://g.codefresh.io/api';\n"],
} satisfies Examples;
