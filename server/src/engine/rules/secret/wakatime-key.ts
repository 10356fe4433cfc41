import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/wakatime-key',
  title: 'Hard-coded WakaTime key',
  severity: 'error',
  confidence: 'high',
  references: ['https://wakatime.com/developers#authentication'],
  rotation: 'https://wakatime.com/settings/account',
  noun: 'WakaTime key',
  environmentVariable: 'WAKATIME_API_KEY',
  why: 'The key reads what its owner worked on and when, with names of files and projects.',
  remedy: 'Refresh the key in the account settings of WakaTime, and read the new one from the environment.',
  keywords: ['waka_'],
  pattern: /waka_(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?:tok|ref|sec)_[0-9A-Za-z]{40,80})/,

  continuation: 'word-or-dash',
});

export const examples = {
  bad: [
    {
      code: "const wakatimeApiKey = '⟦wak¦a_f75a329f-9325-fc8b-5fe0-813b876c6f1f⟧';\n",
      fixed: 'const wakatimeApiKey = process.env.WAKATIME_API_KEY!;\n',
    },
    { path: '.env', code: 'WAKATIME_API_KEY=⟦wak¦a_3e93ee2e-8c83-d46b-ae81-0bea80d84ad6⟧\n' },
  ],
  good: ['const wakatimeApiKey = process.env.WAKATIME_API_KEY;\n', "const prefix = 'waka_';\n"],
} satisfies Examples;
