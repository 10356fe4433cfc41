import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/context7-key',
  title: 'Hard-coded Context7 API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://context7.com/docs/howto/api-keys'],
  rotation: 'https://context7.com/dashboard',
  noun: 'Context7 API key',
  environmentVariable: 'CONTEXT7_API_KEY',
  why: 'The key uses up its owner’s quota and reads documentation of the owner’s private repositories.',
  remedy: 'Delete the key in the Context7 dashboard, and read a new one from `CONTEXT7_API_KEY`.',
  keywords: ['ctx7sk-'],
  pattern: /ctx7sk-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const context7ApiKey = '⟦ctx¦7sk-868abc29-69c9-80d2-cbd2-5a6f547e7ad3⟧';\n",
      fixed: 'const context7ApiKey = process.env.CONTEXT7_API_KEY!;\n',
    },
    { path: '.env', code: 'CONTEXT7_API_KEY=⟦ctx¦7sk-af88357e-4e06-2409-b529-137dc6813228⟧\n' },
  ],
  good: ['const context7ApiKey = process.env.CONTEXT7_API_KEY;\n', "const prefix = 'ctx7sk-';\n"],
} satisfies Examples;
