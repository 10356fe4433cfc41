import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/google-oauth-refresh-token',
  title: 'Hard-coded Google OAuth refresh token',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://developers.google.com/identity/protocols/oauth2#expiration',
    'https://cloud.google.com/docs/authentication/token-types',
  ],
  rotation: 'https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke',
  noun: 'Google OAuth refresh token',
  environmentVariable: 'GOOGLE_REFRESH_TOKEN',
  why: 'With the client’s id and secret it gets access tokens as the user, without end until someone revokes it.',
  remedy: 'Remove the application’s access on the user’s Google account, and read a new token from the environment.',
  keywords: ['1//0'],
  pattern: /1\/\/0[\w-]{60,180}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const googleRefreshToken = '⟦1//¦08rJ7n9m756g0XJjugMnxmZkASCYbjsIYpOZPU-3EPf1-zQaJ36pgj2KxtiPC2tPcKs7LswfO1PkFqUAFxC-BCnZHFKa6ZxAjvIn⟧';\n",
      fixed: 'const googleRefreshToken = process.env.GOOGLE_REFRESH_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'GOOGLE_REFRESH_TOKEN=⟦1//¦0evx-4GCcgnitCP9JEVTv6svbo7Om_ZjKlxrPcxsjEYjLU8z4LhxzyYDi3aowMKqJrXzVpoesW9c7zaeQ3GbMZcADbaua4qgVDv5⟧\n',
    },
  ],
  good: ['const token = process.env.GOOGLE_REFRESH_TOKEN;\n', "const path = 'a/1//0/b';\n"],
} satisfies Examples;
