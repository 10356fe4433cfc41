import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/bluesky-app-password',
  title: 'Hard-coded Bluesky app password',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.bsky.app/docs/get-started'],
  rotation: 'https://bsky.app/settings/app-passwords',
  noun: 'Bluesky app password',
  environmentVariable: 'BLUESKY_APP_PASSWORD',
  why: 'With the handle beside it the password logs in as the account: posts, follows and reads.',
  remedy: 'Delete the app password in Settings > Privacy and security and read a new one from the environment.',
  keywords: ['bsky', 'bluesky', 'atproto'],
  pattern: /[a-z2-7]{4}(?:-[a-z2-7]{4}){3}/,
  around: { before: 120, after: 200 },
  continuation: 'word-or-dash',

  judge({ value, text, span }) {
    return /[2-7]/.test(value) && text[span.start - 1] !== '-' ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const blueskyAppPassword = '⟦k4r¦g-v6hs-p5ao-mues⟧';\n",
      fixed: 'const blueskyAppPassword = process.env.BLUESKY_APP_PASSWORD!;\n',
    },
    { path: '.env', code: 'BLUESKY_APP_PASSWORD=⟦k4n¦h-oxeh-wnqj-dwqm⟧\n' },
  ],
  good: [
    'const blueskyAppPassword = process.env.BLUESKY_APP_PASSWORD;\n',
    "const bsky = 'xxxx-xxxx-xxxx-xxxx';\n",
    "const bsky = 'some-slug-with-text';\n",
  ],
} satisfies Examples;
