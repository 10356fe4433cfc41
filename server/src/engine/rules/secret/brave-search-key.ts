import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/brave-search-key',
  title: 'Hard-coded Brave Search API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://api-dashboard.search.brave.com/app/documentation/web-search/get-started'],
  rotation: 'https://api-dashboard.search.brave.com/app/keys',
  noun: 'Brave Search API key',
  environmentVariable: 'BRAVE_API_KEY',
  why: 'Whoever has the key searches at its owner’s cost. It stays in the history of the repository when the line is deleted.',
  remedy: 'Delete the key in the Brave Search API dashboard, and read a new one from `BRAVE_API_KEY`.',
  keywords: ['brave', 'x-subscription-token'],
  pattern: /BSA[\w-]{28}/,
  around: { before: 120, after: 120 },
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    { code: "const braveApiKey = '⟦BS¦AwPVfwI4CKSP4pUo_BbZ-b-YbLHPo⟧';\n", fixed: 'const braveApiKey = process.env.BRAVE_API_KEY!;\n' },
    { path: '.env', code: 'BRAVE_API_KEY=⟦BS¦ARFnA94kJXQVk8Bsdj3vLz3bjGxiI⟧\n' },
  ],
  good: [
    'const braveApiKey = process.env.BRAVE_API_KEY;\n',
    { path: 'other.env', code: 'SOMETHING_ELSE=BS¦Ai1oJq_3k0-vYlUbvIfA6Z3ZP737E\n' },
  ],
} satisfies Examples;
