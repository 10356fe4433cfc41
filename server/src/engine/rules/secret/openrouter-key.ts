import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/openrouter-key',
  title: 'Hard-coded OpenRouter API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://openrouter.ai/docs/api-reference/authentication'],
  rotation: 'https://openrouter.ai/settings/keys',
  noun: 'OpenRouter API key',
  environmentVariable: 'OPENROUTER_API_KEY',
  why: 'Whoever has the key spends the account’s credit on any model; a provisioning key also creates and deletes other keys.',
  remedy: 'Delete the key on OpenRouter’s keys page, and read a new one from `OPENROUTER_API_KEY`.',
  keywords: ['sk-or-v1-'],
  pattern: /sk-or-v1-[0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 16,
  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const openrouterApiKey = '⟦sk-¦or-v1-acfe8899c352269e5783e2b32ed8a76145ce4cedf8efc80dc0acb2a6f082d2f3⟧';\n",
      fixed: 'const openrouterApiKey = process.env.OPENROUTER_API_KEY!;\n',
    },
    { path: '.env', code: 'OPENROUTER_API_KEY=⟦sk-¦or-v1-71ca7ab387183bc14489d0169bab4d97b2f60314a5ab140634b292e8103de7d8⟧\n' },
  ],
  good: ['const openrouterApiKey = process.env.OPENROUTER_API_KEY;\n', "const prefix = 'sk-or-v1-';\n"],
} satisfies Examples;
