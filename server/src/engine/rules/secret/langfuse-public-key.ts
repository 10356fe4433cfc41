import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/langfuse-public-key',
  title: 'Hard-coded Langfuse public key',
  severity: 'info',
  confidence: 'medium',
  references: ['https://langfuse.com/faq/all/where-are-langfuse-api-keys'],

  noun: 'Langfuse public key',
  environmentVariable: 'LANGFUSE_PUBLIC_KEY',
  why: 'Alone it only sends scores to the project; with the secret key, which mostly stands beside it, it reads and writes the project’s traces.',
  remedy: 'Read it from `LANGFUSE_PUBLIC_KEY` like the secret key beside it.',
  keywords: ['pk-lf-'],
  pattern: /pk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const langfusePublicKey = '⟦pk-¦lf-6eb0cb8a-453e-a237-19b2-157411008be6⟧';\n",
      fixed: 'const langfusePublicKey = process.env.LANGFUSE_PUBLIC_KEY!;\n',
    },
    { path: '.env', code: 'LANGFUSE_PUBLIC_KEY=⟦pk-¦lf-e39b952d-9850-e158-c76d-f894bc4a4018⟧\n' },
  ],
  good: ['const langfusePublicKey = process.env.LANGFUSE_PUBLIC_KEY;\n', "const prefix = 'pk-lf-';\n"],
} satisfies Examples;
