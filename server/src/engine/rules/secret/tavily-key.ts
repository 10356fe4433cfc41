import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/tavily-key',
  title: 'Hard-coded Tavily API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.tavily.com/documentation/quickstart'],
  rotation: 'https://app.tavily.com',
  noun: 'Tavily API key',
  environmentVariable: 'TAVILY_API_KEY',
  why: 'Whoever has the key searches and crawls on its owner’s credits.',
  remedy: 'Delete the key on the Tavily dashboard, and read a new one from `TAVILY_API_KEY`.',
  keywords: ['tvly-'],
  pattern: /tvly-(?:(?:dev|prod)-)?(?:[0-9A-Za-z]{6}-[0-9A-Za-z]{40,44}|[0-9A-Za-z]{32})/,

  continuation: 'word-or-dash',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const tavilyApiKey = '⟦tvl¦y-dev-LJxQzE-5q1xSSBjjihoml5aFoZbtqQBhIoUkLhI9MrUDoM1WKsd⟧';\n",
      fixed: 'const tavilyApiKey = process.env.TAVILY_API_KEY!;\n',
    },
    { path: '.env', code: 'TAVILY_API_KEY=⟦tvl¦y-dev-6eb03c-OLLARB95eUsT64Eated5uJYuMXKlhCmdXiI1CySmop⟧\n' },
  ],
  good: ['const tavilyApiKey = process.env.TAVILY_API_KEY;\n', "const prefix = 'tvly-';\n"],
} satisfies Examples;
