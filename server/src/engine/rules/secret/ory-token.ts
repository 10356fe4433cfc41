import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/ory-token',
  title: 'Hard-coded Ory token',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.ory.sh/docs/concepts/personal-access-token'],

  noun: 'Ory token',
  environmentVariable: 'ORY_API_KEY',
  why: 'An API key administers the identities and permissions of the project; a session or access token is a login.',
  remedy: 'Revoke the key in the Ory Console, or the session by the API, and read a new one from the environment.',
  keywords: ['ory_'],
  pattern: /ory_(?:(?:pat|st|wak|apikey)_[0-9A-Za-z]{32}|(?:at|rt|ac)_[0-9A-Za-z_-]{43}\.[0-9A-Za-z_-]{43})/,

  continuation: 'word-or-dash',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    { code: "const oryApiKey = '⟦ory¦_pat_4K1wJd37sc9ERYcY63E7li4lelgOIZxv⟧';\n", fixed: 'const oryApiKey = process.env.ORY_API_KEY!;\n' },
    { path: '.env', code: 'ORY_API_KEY=⟦ory¦_pat_4KVvlid6YtRCNQucDBKvDQwn4f2hkW7y⟧\n' },
  ],
  good: [
    'const oryApiKey = process.env.ORY_API_KEY;\n',
    "const column = 'category_at_time';\n",
    "const name = 'ory_st_abcdefghijklmnopqrstuvwxyzabcdef';\n",
  ],
} satisfies Examples;
