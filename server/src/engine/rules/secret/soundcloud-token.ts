import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/soundcloud-token',
  title: 'Hard-coded SoundCloud access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.soundcloud.com/docs/api/guide'],

  noun: 'SoundCloud access token',
  environmentVariable: 'SOUNDCLOUD_ACCESS_TOKEN',
  why: 'The token reads and changes tracks, likes and messages of the account.',
  remedy: 'Sign out everywhere, or disconnect the app, in the account settings, and read a new token from the environment.',
  keywords: ['oauth 2-', 'soundcloud'],
  pattern: /2-29[0-9]{4}-[0-9]{0,12}-[0-9A-Za-z]{13,16}/,
  around: { before: 40, after: 160 },
  continuation: 'word-or-dash',

  judge({ value }) {
    const body = value.slice(value.lastIndexOf('-') + 1);
    return /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const soundcloudAccessToken = '⟦2-2¦99467-976458782-4KAwf3UTUrXXU2⟧';\n",
      fixed: 'const soundcloudAccessToken = process.env.SOUNDCLOUD_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'SOUNDCLOUD_ACCESS_TOKEN=⟦2-2¦90547-152156638-4KaPk2SGKOypVm⟧\n' },
  ],
  good: ['const soundcloudAccessToken = process.env.SOUNDCLOUD_ACCESS_TOKEN;\n', "const soundcloud = '2-290697-abc';\n"],
} satisfies Examples;
