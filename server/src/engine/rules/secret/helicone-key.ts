import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/helicone-key',
  title: 'Hard-coded Helicone API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.helicone.ai/helicone-headers/helicone-auth'],
  rotation: 'https://us.helicone.ai/settings/api-keys',
  noun: 'Helicone API key',
  environmentVariable: 'HELICONE_API_KEY',
  why: 'The key reads the logged requests, with prompts and answers, and writes new ones.',
  remedy: 'Delete the key on Helicone’s API keys page, and read a new one from `HELICONE_API_KEY`.',
  keywords: ['sk-helicone-'],
  pattern: /sk-helicone-(?:eu-|cp-)?[0-9a-z]{7}-[0-9a-z]{7}-[0-9a-z]{7}-[0-9a-z]{7}/,

  continuation: 'word-or-dash',
  alphabetSize: 36,
  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const heliconeApiKey = '⟦sk-¦helicone-v78dgzj-h3ud2au-ogtekg1-m2wvp0y⟧';\n",
      fixed: 'const heliconeApiKey = process.env.HELICONE_API_KEY!;\n',
    },
    { path: '.env', code: 'HELICONE_API_KEY=⟦sk-¦helicone-eu-463fvr5-61ng8rd-1e9fe6h-25mogga⟧\n' },
  ],
  good: ['const heliconeApiKey = process.env.HELICONE_API_KEY;\n', "const prefix = 'sk-helicone-';\n"],
} satisfies Examples;
