import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/jina-key',
  title: 'Hard-coded Jina AI API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://jina.ai/api-dashboard/'],
  rotation: 'https://jina.ai/api-dashboard/',
  noun: 'Jina AI API key',
  environmentVariable: 'JINA_API_KEY',
  why: 'Whoever has the key spends its owner’s tokens on embeddings, reranking, reading and search.',
  remedy: 'Revoke the key in the Jina dashboard, and read a new one from `JINA_API_KEY`.',
  keywords: ['jina_'],
  pattern: /jina_[0-9a-f]{32}[\w-]{28}/,

  continuation: 'word-or-dash',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const jinaApiKey = '⟦jin¦a_7dd3723d4524321f2152f52785ebc112ggAqJhNRRldGUXFEx-hunr5UU-Y5⟧';\n",
      fixed: 'const jinaApiKey = process.env.JINA_API_KEY!;\n',
    },
    { path: '.env', code: 'JINA_API_KEY=⟦jin¦a_494892095562e4296e2521a425314460qXrMoxCwb-pv6FklEfLqIK-VZGk5⟧\n' },
  ],
  good: ['const jinaApiKey = process.env.JINA_API_KEY;\n', "const prefix = 'jina_';\n"],
} satisfies Examples;
