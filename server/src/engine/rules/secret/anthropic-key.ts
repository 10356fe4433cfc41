import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/anthropic-key',
  title: 'Hard-coded Anthropic API key',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://docs.anthropic.com/en/api/overview',
    'https://support.anthropic.com/en/articles/9767949-api-key-best-practices-keeping-your-keys-safe-and-secure',
  ],
  noun: 'Anthropic API key',
  environmentVariable: 'ANTHROPIC_API_KEY',
  why: 'Whoever has the key runs models at its owner’s cost; an admin key also manages members and keys of the organisation.',
  remedy: 'Delete the key in the console, and read a new one from `ANTHROPIC_API_KEY`.',
  keywords: ['sk-ant-'],
  pattern: /sk-ant-(?:api|admin|oat|ort|sid)[0-9]{2}-[\w-]{80,120}/,
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const anthropicKey = '⟦sk-ant-a¦pi03-Kxbd1niNaN0CT4kDS1Q6Bm0B5Uo0uiJNw5SosYYnHKcDAP8SWLgV7vWZpGphFECSJWfS1UCgOidDUoNdOlpP5PW9UAPHYAA⟧';\n",
      fixed: 'const anthropicKey = process.env.ANTHROPIC_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'ANTHROPIC_API_KEY=⟦sk-ant-a¦dmin01-Oj3C5NK7dxuJwDAXce0WpUUP9ttsVrAuqesb4kjLfuoAbxXlMUIs15Ur3e6VUG8spFmkqGn2M5O1dtARl9Z149YNopHvPAA⟧\n',
    },
  ],
  good: ["const key = 'sk-ant-¦api03-your-key';\n", "const prefix = 'sk-ant-';\n"],
} satisfies Examples;
