import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/arize-key',
  title: 'Hard-coded Arize API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://arize.com/docs/ax'],

  noun: 'Arize API key',
  environmentVariable: 'ARIZE_API_KEY',
  why: 'The key reads and writes the space’s traces, data sets and models.',
  remedy: 'Delete the key in Arize’s settings, and read a new one from `ARIZE_API_KEY`.',
  keywords: ['ak-'],
  pattern: /ak-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[\w-]{30,40}/,

  continuation: 'word-or-dash',
});

export const examples = {
  bad: [
    {
      code: "const arizeApiKey = '⟦ak¦-e7bb27d5-3ff1-c951-b2d0-bccdb8617f2f-JEY7wr8zBX-xbaWo7wwR2QFU-hDXJi6gIHfbRx⟧';\n",
      fixed: 'const arizeApiKey = process.env.ARIZE_API_KEY!;\n',
    },
    { path: '.env', code: 'ARIZE_API_KEY=⟦ak¦-5cf00342-6741-05ff-0fbc-768fba1d84e2-ny08VMmO9yBiHPaYcyAMVTBIlHgQ4J3⟧\n' },
  ],
  good: ['const arizeApiKey = process.env.ARIZE_API_KEY;\n', "const prefix = 'ak-';\n"],
} satisfies Examples;
