import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/ifttt-webhook-key',
  title: 'Hard-coded IFTTT webhook URL',
  severity: 'warning',
  confidence: 'high',
  references: ['https://help.ifttt.com/hc/en-us/articles/115010230347-Webhooks-service-FAQ'],

  noun: 'IFTTT webhook URL',
  environmentVariable: 'IFTTT_WEBHOOK_URL',
  why: 'The address ends in a key that fires all applets of the account that start from a webhook.',
  remedy: 'Edit the connection of the Webhooks service in IFTTT, which makes a new key, and read the new address from the environment.',
  keywords: ['maker.ifttt.com/'],
  pattern: /https?:\/\/maker\.ifttt\.com\/trigger\/[\w{}$.%<>-]{1,80}(?:\/json)?\/with\/key\/(?<secret>[\w-]{22}(?:[\w-]{21})?)/,
  around: { before: 8, after: 140 },
  continuation: 'word-or-dash',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const url = 'https://maker.ifttt.com/trigger/door_opened/with/key/⟦6ir¦oTf42hHf76K0KlW4Q7x⟧';\n",
      fixed: 'const url = process.env.IFTTT_WEBHOOK_URL!;\n',
    },
    { path: '.env', code: 'IFTTT_WEBHOOK_URL=https://maker.ifttt.com/trigger/door/with/key/⟦DPj¦bNBbSxubzhlaXn1SQ7x⟧\n' },
  ],
  good: [
    'const url = `https://maker.ifttt.com/trigger/door/with/key/${process.env.IFTTT_KEY}`;\n',
    "const url = 'https://maker.ifttt.com/trigger/door/with/key/your-key-goes-in-here-1';\n",
  ],
} satisfies Examples;
