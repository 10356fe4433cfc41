import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/langsmith-key',
  title: 'Hard-coded LangSmith API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.langchain.com/langsmith/create-account-api-key'],
  rotation: 'https://smith.langchain.com/settings',
  noun: 'LangSmith API key',
  environmentVariable: 'LANGSMITH_API_KEY',
  why: 'The key reads and writes the workspace’s traces, which hold prompts, answers and documents of users, and its datasets.',
  remedy: 'Delete the key in the workspace’s settings, and read a new one from `LANGSMITH_API_KEY`.',
  keywords: ['lsv2_pt_', 'lsv2_sk_', 'ls__'],
  pattern: /(?:lsv2_(?:pt|sk)_[0-9a-f]{32}_[0-9a-f]{10}|ls__[0-9a-f]{32})/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const langsmithApiKey = '⟦lsv¦2_sk_42b15d50601621af81e0213b09e3fccb_10b7173ec9⟧';\n",
      fixed: 'const langsmithApiKey = process.env.LANGSMITH_API_KEY!;\n',
    },
    { path: '.env', code: 'LANGSMITH_API_KEY=⟦ls_¦_6103961ee13236ec54c90c212cc807bc⟧\n' },
  ],
  good: ['const langsmithApiKey = process.env.LANGSMITH_API_KEY;\n', "const prefix = 'lsv2_pt_';\n"],
} satisfies Examples;
