import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/twitch-stream-key',
  title: 'Hard-coded Twitch stream key',
  severity: 'error',
  confidence: 'high',
  references: ['https://help.twitch.tv/s/article/twitch-stream-key-faq'],

  noun: 'Twitch stream key',
  environmentVariable: 'TWITCH_STREAM_KEY',
  why: 'Anyone with the key broadcasts on the channel. It stays in the history of the repository when the line is deleted.',
  remedy: 'Reset the key in the channel’s stream settings and read the new one from the environment.',
  keywords: ['live_'],
  pattern: /live_[0-9]{6,12}_[0-9A-Za-z]{30}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const twitchStreamKey = '⟦liv¦e_65912597_n5BcAhVh9CSo1eeKoLxKM6PPXKxObq⟧';\n",
      fixed: 'const twitchStreamKey = process.env.TWITCH_STREAM_KEY!;\n',
    },
    { path: '.env', code: 'TWITCH_STREAM_KEY=⟦liv¦e_181770_wGQXMrDgN0yxYINN0ymTnz5mhr698d⟧\n' },
  ],
  good: ['const twitchStreamKey = process.env.TWITCH_STREAM_KEY;\n', "const key = 'live_2024_updates';\n"],
} satisfies Examples;
