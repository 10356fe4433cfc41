import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/zapier-webhook',
  title: 'Hard-coded Zapier webhook URL',
  severity: 'warning',
  confidence: 'high',
  references: ['https://help.zapier.com/hc/en-us/articles/8496288690317-Trigger-Zaps-from-webhooks'],

  noun: 'Zapier webhook URL',
  environmentVariable: 'ZAPIER_WEBHOOK_URL',
  why: 'Whoever knows the address starts the Zap with made-up data, and with it everything that follows in other services.',
  remedy: 'Replace the webhook trigger of the Zap, and read the new address from the environment.',
  keywords: ['https://hooks.zapier.com/hooks/'],
  pattern: /https:\/\/hooks\.zapier\.com\/hooks\/(?:catch|standard)\/\d{3,12}\/[0-9a-z]{5,8}/,

  continuation: 'word-or-dash',

  judge({ value }) {
    return /\/(?:12345|123456|1234567|111111)\/|abc|\/(?:hooks?|catch)$/.test(value) ? null : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const zapierWebhookUrl = '⟦https://hooks.¦zapier.com/hooks/catch/5599773/9rqrk36⟧';\n",
      fixed: 'const zapierWebhookUrl = process.env.ZAPIER_WEBHOOK_URL!;\n',
    },
    { path: '.env', code: 'ZAPIER_WEBHOOK_URL=⟦https://hooks.¦zapier.com/hooks/catch/6554859/8qqjn64⟧\n' },
  ],
  good: ['const zapierWebhookUrl = process.env.ZAPIER_WEBHOOK_URL;\n', "const prefix = 'https://hooks.zapier.com/hooks/';\n"],
} satisfies Examples;
