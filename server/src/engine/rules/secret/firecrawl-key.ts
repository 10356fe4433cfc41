import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/firecrawl-key',
  title: 'Hard-coded Firecrawl API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.firecrawl.dev/introduction'],
  rotation: 'https://www.firecrawl.dev/app/api-keys',
  noun: 'Firecrawl API key',
  environmentVariable: 'FIRECRAWL_API_KEY',
  why: 'Whoever has the key scrapes on its owner’s credits and reads the results of the team’s crawls.',
  remedy: 'Delete the key on Firecrawl’s API keys page, and read a new one from `FIRECRAWL_API_KEY`.',
  keywords: ['fc-'],
  pattern: /fc-[0-9a-f]{32}/,

  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const firecrawlApiKey = '⟦fc-¦f78c5ac101bd7b9a10817d66efde000d⟧';\n",
      fixed: 'const firecrawlApiKey = process.env.FIRECRAWL_API_KEY!;\n',
    },
    { path: '.env', code: 'FIRECRAWL_API_KEY=⟦fc-¦4e02150ba28f1df821bfe203b5da5984⟧\n' },
  ],
  good: [
    'const key = process.env.FIRECRAWL_API_KEY;\n',
    "const key = 'fc-¦YOUR-API-KEY';\n",
    { path: 'page.html', code: '<div class="fc-daygrid-day fc-day-mon"></div>\n' },
  ],
} satisfies Examples;
