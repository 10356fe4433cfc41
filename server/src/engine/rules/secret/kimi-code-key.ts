import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/kimi-code-key',
  title: 'Hard-coded Kimi Code API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://www.kimi.com/code/docs/en/'],

  noun: 'Kimi Code API key',
  environmentVariable: 'KIMI_API_KEY',
  why: 'Whoever has the key runs models at its owner’s cost or on the owner’s subscription.',
  remedy: 'Delete the key in the Kimi Code console, and read a new one from `KIMI_API_KEY`.',
  keywords: ['sk-kimi-'],
  pattern: /sk-kimi-[0-9A-Za-z]{48,72}/,

  continuation: 'word',
  alphabetSize: 62,
  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const kimiApiKey = '⟦sk-¦kimi-hOsMowgU2XMeN3Y7JcGGaPVkxN4BDHIyD5A4JOhi2TaTp2uor0Zh4gMphlzAMcxgWCYVEdH⟧';\n",
      fixed: 'const kimiApiKey = process.env.KIMI_API_KEY!;\n',
    },
    { path: '.env', code: 'KIMI_API_KEY=⟦sk-¦kimi-sKbHBMjCZhmshb1bTXayLhzMIQba4LzdcKgWqIu7E4isUVP3IuCXp⟧\n' },
  ],
  good: ['const kimiApiKey = process.env.KIMI_API_KEY;\n', "const prefix = 'sk-kimi-';\n"],
} satisfies Examples;
