import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/x-bearer-token',
  title: 'Hard-coded X (Twitter) bearer token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/application-only'],

  noun: 'X (Twitter) bearer token',
  environmentVariable: 'TWITTER_BEARER_TOKEN',
  why: 'The token spends the app’s quota and reads what the app may read.',
  remedy: 'Regenerate the token under Keys and tokens of the app and read it from the environment.',
  keywords: ['%3d'],
  pattern: /A{20,22}[0-9A-Za-z%]{30,60}%3D(?<secret>[0-9A-Za-z]{40,60})/,
  around: { before: 100, after: 64 },
  continuation: 'word',
  alphabetSize: 62,

  judge({ value, match }) {
    // The web app of X sends this one with every request of every visitor.
    if (value.startsWith('1Zv7ttfk8LF8'))
      return {
        span: match,
        severity: 'info',
        confidence: 'medium',
        remark: 'it is the token of X’s own web app, which everyone knows. Programs should use a token of their own.',
      };
    return { span: match };
  },
});

export const examples = {
  bad: [
    {
      code: "const twitterBearerToken = '⟦AAA¦AAAAAAAAAAAAAAAAAAN6J5hgAAAAAAgtshHTO5fh6OMoOyBf2VIgXae%3D4ktznLRmu0SNYzCJzch5knKIGhOGeQeQuvS5OjJaKekzQxifWA⟧';\n",
      fixed: 'const twitterBearerToken = process.env.TWITTER_BEARER_TOKEN!;\n',
    },
    {
      path: 'client.py',
      code: 'import tweepy\n\nclient = tweepy.Client("⟦AAA¦AAAAAAAAAAAAAAAAAAN35M9gAAAAAA41JsgmV2aXAfoUGQaGocX1XEe%3D4kMov94QdC2FZ6MMfalIPbXptfaE8vKzg960OS8zwTfoKW0Yvr⟧")\n',
      fixed: 'import os\nimport tweepy\n\nclient = tweepy.Client(os.environ["TWITTER_BEARER_TOKEN"])\n',
    },
  ],
  good: ['const twitterBearerToken = process.env.TWITTER_BEARER_TOKEN;\n', "const url = 'https://example.org/?q=a%3Db';\n"],
} satisfies Examples;
