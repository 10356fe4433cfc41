import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/wxpusher-token',
  title: 'Hard-coded WxPusher app token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://wxpusher.zjiecode.com/docs/'],

  noun: 'WxPusher app token',
  environmentVariable: 'WXPUSHER_APP_TOKEN',
  why: 'The token sends messages to every follower of the app. Programs that watch public repositories find such text within minutes.',
  remedy: 'Reset the token in the WxPusher console and read the new one from the environment.',
  keywords: ['wxpusher'],
  pattern: /AT_[0-9A-Za-z]{32}/,
  around: { before: 120, after: 240 },
  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const wxpusherAppToken = '⟦AT_¦4ke9eiwdaME7FB71Z5m5ac7OMHpePKNO⟧';\n",
      fixed: 'const wxpusherAppToken = process.env.WXPUSHER_APP_TOKEN!;\n',
    },
    { path: '.env', code: 'WXPUSHER_APP_TOKEN=⟦AT_¦4k88BVN6T0crMs4koHFKDKYT3gSdNymg⟧\n' },
  ],
  good: ['const wxpusherAppToken = process.env.WXPUSHER_APP_TOKEN;\n', "const name = 'WXPUSHER_APP_TOKEN';\n"],
} satisfies Examples;
