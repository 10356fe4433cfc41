import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/cerebras-key',
  title: 'Hard-coded Cerebras API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://inference-docs.cerebras.ai/quickstart'],
  rotation: 'https://cloud.cerebras.ai',
  noun: 'Cerebras API key',
  environmentVariable: 'CEREBRAS_API_KEY',
  why: 'Whoever has the key runs models at its owner’s cost and uses up the organisation’s quota.',
  remedy: 'Delete the key in the Cerebras console, and read a new one from `CEREBRAS_API_KEY`.',
  keywords: ['csk-'],
  pattern: /csk-[0-9a-z]{48}/,

  continuation: 'word',
  alphabetSize: 36,
});

export const examples = {
  bad: [
    {
      code: "const cerebrasApiKey = '⟦csk¦-smb9k6bdcyk5jzxviuq9p7lk1dywmadau6a3sn5uxxnl7dy4⟧';\n",
      fixed: 'const cerebrasApiKey = process.env.CEREBRAS_API_KEY!;\n',
    },
    { path: '.env', code: 'CEREBRAS_API_KEY=⟦csk¦-9om12bxdozyvu9sxjf56fu84ay3aa9omwyhyp6wiumfy2lw3⟧\n' },
  ],
  good: ['const cerebrasApiKey = process.env.CEREBRAS_API_KEY;\n', "const prefix = 'csk-';\n"],
} satisfies Examples;
