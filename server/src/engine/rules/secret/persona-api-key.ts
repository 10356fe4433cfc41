import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/persona-api-key',
  title: 'Hard-coded Persona API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.withpersona.com/api-keys', 'https://docs.withpersona.com/'],

  noun: 'Persona API key',
  environmentVariable: 'PERSONA_API_KEY',
  why: 'A production key reads people’s identity documents and inquiries, and changes their results.',
  remedy: 'Expire the key under API, API Keys in the Persona dashboard, and read a new one from the environment.',
  keywords: ['persona_production_', 'persona_sandbox_'],
  pattern: /persona_(?:production|sandbox)_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,

  continuation: 'word-or-dash',

  judge({ value }) {
    return value.startsWith('persona_sandbox_')
      ? { severity: 'info', remark: 'it opens the sandbox only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const personaApiKey = '⟦per¦sona_production_6e5b1b0c-311b-4348-adc3-06bc46702999⟧';\n",
      fixed: 'const personaApiKey = process.env.PERSONA_API_KEY!;\n',
    },
    { path: '.env', code: 'PERSONA_API_KEY=⟦per¦sona_production_e825dbfd-9ce9-4036-a020-7c0d996c193f⟧\n' },
  ],
  good: ['const personaApiKey = process.env.PERSONA_API_KEY;\n', "const prefix = 'persona_production_';\n"],
} satisfies Examples;
