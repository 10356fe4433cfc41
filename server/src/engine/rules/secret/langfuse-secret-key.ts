import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/langfuse-secret-key',
  title: 'Hard-coded Langfuse secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://langfuse.com/faq/all/where-are-langfuse-api-keys'],
  rotation: 'https://langfuse.com/faq/all/where-are-langfuse-api-keys',
  noun: 'Langfuse secret key',
  environmentVariable: 'LANGFUSE_SECRET_KEY',
  why: 'With the public key the secret key reads and writes the project’s traces, prompts and datasets.',
  remedy: 'Delete the pair of keys in the project’s settings, and read a new one from `LANGFUSE_SECRET_KEY`.',
  keywords: ['sk-lf-'],
  pattern: /sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,

  continuation: 'word',
  alphabetSize: 16,
  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const langfuseSecretKey = '⟦sk-¦lf-9d8e2abb-266a-721c-bd96-fb682827a13e⟧';\n",
      fixed: 'const langfuseSecretKey = process.env.LANGFUSE_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'LANGFUSE_SECRET_KEY=⟦sk-¦lf-1f23dc92-69eb-1e49-cf3c-20b1a6462a73⟧\n' },
  ],
  good: ['const langfuseSecretKey = process.env.LANGFUSE_SECRET_KEY;\n', "const prefix = 'sk-lf-';\n"],
} satisfies Examples;
