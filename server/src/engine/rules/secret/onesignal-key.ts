import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/onesignal-key',
  title: 'Hard-coded OneSignal API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://documentation.onesignal.com/docs/en/keys-and-ids'],

  noun: 'OneSignal API key',
  environmentVariable: 'ONESIGNAL_API_KEY',
  why: 'The key sends push messages, mail and text messages to all users of the app and reads their records.',
  remedy: 'Rotate or delete the key under Settings > Keys & IDs and read a new one from the environment.',
  keywords: ['os_v2_'],
  pattern: /os_v2_(?:app|org)_[a-z2-7]{95,110}/,

  continuation: 'word',
  alphabetSize: 32,
});

export const examples = {
  bad: [
    {
      code: "const onesignalApiKey = '⟦os_¦v2_app_zdr3xhnjpwyu7skdekh2q5utingt2kvda6zw33waiyjzqqp25ftczct3cpywfcwmm3kjhodh7j44fyk6gkfg3cavjb4isyjbl5iyh7s⟧';\n",
      fixed: 'const onesignalApiKey = process.env.ONESIGNAL_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'ONESIGNAL_API_KEY=⟦os_¦v2_app_dqw43fehpnwj65xdgolvdzmxivw33m37xfeyl3ejx3qfwmipcr33flufpofuyran2pk2l3ynai3pil7dji22gojawgntshhxcigjcxu⟧\n',
    },
  ],
  good: ['const onesignalApiKey = process.env.ONESIGNAL_API_KEY;\n', "const prefix = 'os_v2_app_';\n"],
} satisfies Examples;
