import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/mem0-key',
  title: 'Hard-coded Mem0 API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.mem0.ai/platform/quickstart'],
  rotation: 'https://app.mem0.ai/dashboard/api-keys',
  noun: 'Mem0 API key',
  environmentVariable: 'MEM0_API_KEY',
  why: 'The key reads, changes and deletes what the project has remembered of its users.',
  remedy: 'Delete the key in the Mem0 dashboard, and read a new one from `MEM0_API_KEY`.',
  keywords: ['m0-'],
  pattern: /m0-[0-9A-Za-z]{40}/,

  continuation: 'word-or-dash',
  alphabetSize: 62,

  judge({ value }) {
    // Names made of words have no digits, or only at one place.
    const body = value.slice(3);
    return /[0-9][A-Za-z_-]{1,40}[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const mem0ApiKey = '⟦m0¦-y2A4JeHvULcNkvCZYAmVigAoIUBwCU2e8DT7z7qN⟧';\n",
      fixed: 'const mem0ApiKey = process.env.MEM0_API_KEY!;\n',
    },
    { path: '.env', code: 'MEM0_API_KEY=⟦m0¦-9AWhMk4RHcREWEmsdH6Zrb4gGHl4VvKKlWHvAnO6⟧\n' },
  ],
  good: ['const mem0ApiKey = process.env.MEM0_API_KEY;\n', "const prefix = 'm0-';\n"],
} satisfies Examples;
