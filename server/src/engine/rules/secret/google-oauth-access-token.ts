import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/google-oauth-access-token',
  title: 'Hard-coded Google OAuth access token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://cloud.google.com/docs/authentication/token-types', 'https://developers.google.com/identity/protocols/oauth2'],
  rotation: 'https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke',
  noun: 'Google OAuth access token',
  environmentVariable: 'GOOGLE_OAUTH_ACCESS_TOKEN',
  why: 'The token acts as its user or service account in Google’s APIs within its scopes, mostly for an hour.',
  remedy: 'Revoke it at https://oauth2.googleapis.com/revoke, and get tokens at run time from the client library.',
  keywords: ['ya29.'],
  pattern: /ya29\.[\w.-]{60,1500}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const googleOauthAccessToken = '⟦ya2¦9.a0APklWYvdTKgAEhvTBEIud1tlbX8R9Dr5UiZJ2ZU8zEoQCy8dIBVGr0ny10OzFzzl6wZRrnmDMzoiaxMdcbTOZSIFaZvlNvd4zC9E9ANq1khkGqS0RDN0ydPgWVRuHbp4mPzjCmEvwuj12d4qlcgxrTvtZ5DYl9PJw1aRNa9IoR4-ebxZTPjSEdVQhT5vS5x7QyvYraFMPl3e7rqEzRi⟧';\n",
      fixed: 'const googleOauthAccessToken = process.env.GOOGLE_OAUTH_ACCESS_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'GOOGLE_OAUTH_ACCESS_TOKEN=⟦ya2¦9.a0AqwluymI2FFBp0mLXDgGplRj_984kddpEgT5oTdE7Ch5ngn9sr77pQDjR9HlJ3H0LpqY0tzJG564QRjljJB4C58IfWM_-GFllaNZt9a8YvHxARC03dGUvx32Cp9R0-t9J-ahINh6Weuyw3Z6RgJ86btyAVbxrON2_w7M3URxg4zXcnAPSh4XhQfjt1ZhvpenFTe8_LK-kUkmZFlGUIR⟧\n',
    },
  ],
  good: ['const googleOauthAccessToken = process.env.GOOGLE_OAUTH_ACCESS_TOKEN;\n', "const prefix = 'ya29.';\n"],
} satisfies Examples;
