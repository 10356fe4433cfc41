import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/reddit-refresh-token',
  title: 'Hard-coded Reddit refresh token',
  severity: 'error',
  confidence: 'medium',
  references: ['https://github.com/reddit-archive/reddit/wiki/OAuth2'],

  noun: 'Reddit refresh token',
  environmentVariable: 'REDDIT_REFRESH_TOKEN',
  why: 'With the client’s secret the token acts for the user: reads messages, posts and moderates.',
  remedy: 'Revoke the app’s access in the account settings and read a new token from the environment.',
  keywords: ['reddit', 'refresh_token', 'refreshtoken', 'praw'],
  pattern: /[1-9][0-9]{6,13}-[0-9A-Za-z_-]{30}/,
  around: { before: 60, after: 160 },
  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value, text }) {
    const body = value.slice(-30);
    return /reddit|praw/i.test(text) && /[a-z]/.test(body) && /[A-Z]/.test(body) && looksRandom(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const redditRefreshToken = '⟦3519994¦6921-K4¦x7QzBQg¦AD8xwLl¦E28sm1O¦vDoLSiQ⟧';\n",
      fixed: 'const redditRefreshToken = process.env.REDDIT_REFRESH_TOKEN!;\n',
    },
    { path: '.env', code: 'REDDIT_REFRESH_TOKEN=⟦1145228¦5547-K4¦x7Qzhz2¦ytJ2UCp¦9yJ1Oh4¦lzUg1mh⟧\n' },
  ],
  good: [
    'const redditRefreshToken = process.env.REDDIT_REFRESH_TOKEN;\n',
    "const redditSlug = '20240101-some-title-of-a-long-post-here';\n",
  ],
} satisfies Examples;
