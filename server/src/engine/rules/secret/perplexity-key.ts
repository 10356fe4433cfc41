import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/perplexity-key',
  title: 'Hard-coded Perplexity API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.perplexity.ai/getting-started/quickstart'],
  rotation: 'https://www.perplexity.ai/settings/api',
  noun: 'Perplexity API key',
  environmentVariable: 'PERPLEXITY_API_KEY',
  why: 'Whoever has the key runs models at its owner’s cost, as long as its API group has credit.',
  remedy: 'Delete the key in the API settings, and read a new one from `PERPLEXITY_API_KEY`.',
  keywords: ['pplx-'],
  pattern: /pplx-[0-9A-Za-z]{48}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const perplexityApiKey = '⟦ppl¦x-NvelXpqsz0JEtUuy7uSeFbrGd46V9FNnNUjgdWPrkXvrWQiD⟧';\n",
      fixed: 'const perplexityApiKey = process.env.PERPLEXITY_API_KEY!;\n',
    },
    { path: '.env', code: 'PERPLEXITY_API_KEY=⟦ppl¦x-sRQS4cwDOLrUOQVLIgTYQ2iOvGkSmHQ2vtcfRttRxqjcIgvu⟧\n' },
  ],
  good: ['const key = process.env.PERPLEXITY_API_KEY;\n', "const model = 'pplx-70b-online';\n"],
} satisfies Examples;
