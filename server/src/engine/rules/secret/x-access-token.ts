import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/x-access-token',
  title: 'Hard-coded X (Twitter) access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.x.com/resources/fundamentals/authentication/oauth-1-0a/api-key-and-secret'],

  noun: 'X (Twitter) access token',
  environmentVariable: 'TWITTER_ACCESS_TOKEN',
  why: 'With its secret and the app’s keys the token posts and reads messages as the account.',
  remedy: 'Regenerate the access token and secret under Keys and tokens of the app and read them from the environment.',
  keywords: ['twitter', 'access_token', 'accesstoken', 'oauth_token', 'tweepy', 'access_key', 'accesskey'],
  pattern: /[1-9][0-9]{6,18}-[0-9A-Za-z]{40}/,
  around: { before: 20, after: 120 },
  continuation: 'word-or-dash',
  alphabetSize: 62,

  judge({ value }) {
    // A date or a number before a hash is no token.
    const body = value.slice(-40);
    return /[a-z]/.test(body) && /[A-Z]/.test(body) && /[g-zG-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const twitterAccessToken = '⟦1222409¦2451826¦8286-K4¦xial32p¦oD7fDOp¦cEsy8tW¦TlaXXUJ¦6Ri8o5B¦LMj⟧';\n",
      fixed: 'const twitterAccessToken = process.env.TWITTER_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'TWITTER_ACCESS_TOKEN=⟦1931583¦8254999¦3412-K4¦x2LEuZV¦oZhFPT7¦ZK2CS0k¦79xOdn2¦0ioq0kw¦Qdc⟧\n' },
  ],
  good: [
    'const twitterAccessToken = process.env.TWITTER_ACCESS_TOKEN;\n',
    "const access_token_version = '20240101-aec1bc5d37fe4bcd126b422c1aa6477c0bf2c57d';\n",
  ],
} satisfies Examples;
