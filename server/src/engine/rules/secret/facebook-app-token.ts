import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/facebook-app-token',
  title: 'Hard-coded Facebook app access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.facebook.com/docs/facebook-login/guides/access-tokens/#apptokens'],

  noun: 'Facebook app access token',
  environmentVariable: 'FACEBOOK_APP_TOKEN',
  why: 'The token holds the app’s rights: it reads its users and settings and publishes for people who granted it.',
  remedy: 'Reset the app secret in the app’s basic settings, which ends the token, and read the new one from the environment.',
  keywords: ['facebook', 'access_token', 'accesstoken', 'app_token', 'apptoken', 'fb_', 'instagram', 'meta_', 'oembed'],
  pattern: /[0-9]{13,17}(?:\||%7C)[0-9A-Za-z_-]{27}/,
  around: { before: 40, after: 120 },
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const facebookAppToken = '⟦847¦266443768443|K4R-PVlEg2EnvENQI5ObqC9KcVa⟧';\n",
      fixed: 'const facebookAppToken = process.env.FACEBOOK_APP_TOKEN!;\n',
    },
    { path: '.env', code: 'FACEBOOK_APP_TOKEN=⟦337¦376693971234|K4R0XqzxSpmb_7Ec3Q0gw3J4HEa⟧\n' },
  ],
  good: [
    'const facebookAppToken = process.env.FACEBOOK_APP_TOKEN;\n',
    'const token = `${appId}|${appSecret}`;\n',
    "const facebook = '1234567890123 | abc';\n",
  ],
} satisfies Examples;
