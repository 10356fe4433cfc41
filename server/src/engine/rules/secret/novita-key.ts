import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/novita-key',
  title: 'Hard-coded Novita AI API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://novita.ai/docs/guides/quickstart'],
  rotation: 'https://novita.ai/settings/key-management',
  noun: 'Novita AI API key',
  environmentVariable: 'NOVITA_API_KEY',
  why: 'Whoever has the key runs models at its owner’s cost and rents GPU machines on its balance.',
  remedy: 'Delete the key on Novita’s key management page, and read a new one from `NOVITA_API_KEY`.',
  keywords: ['novita'],
  pattern: /sk_[\w-]{43}/,
  around: { before: 150, after: 150 },
  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    // Names made of words have no digits, or only at one place.
    const body = value.slice(3);
    return /[0-9][A-Za-z_-]{1,40}[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const novitaApiKey = '⟦sk¦_LSIIixbc71G68yaRUIYdHcPB5G-TV2YH7OU08DLtxwf⟧';\n",
      fixed: 'const novitaApiKey = process.env.NOVITA_API_KEY!;\n',
    },
    { path: '.env', code: 'NOVITA_API_KEY=⟦sk¦_mEjbp-3mhgXqwg0OXWf7xmTwDZbQ2JKmAS4qc0Dit5f⟧\n' },
  ],
  good: [
    'const novitaApiKey = process.env.NOVITA_API_KEY;\n',
    { path: 'other.env', code: 'SOMETHING_ELSE=sk¦_SuiTbQHBUTbAk35WcdrxGrunpI3phsH-a0ys0nUX-HN\n' },
  ],
} satisfies Examples;
