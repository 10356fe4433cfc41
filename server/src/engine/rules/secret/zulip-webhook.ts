import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/zulip-webhook',
  title: 'Hard-coded Zulip webhook',
  severity: 'error',
  confidence: 'high',
  references: ['https://zulip.com/api/incoming-webhooks-overview'],

  noun: 'Zulip webhook',
  environmentVariable: 'ZULIP_WEBHOOK_URL',
  why: 'The key in the address is the bot’s: anyone with it posts as the bot.',
  remedy: 'Regenerate the bot’s API key in the settings and read the address from the environment.',
  keywords: ['/api/v1/external/'],
  pattern: /https?:\/\/[0-9A-Za-z.:-]{4,80}\/api\/v1\/external\/[a-z0-9_]{2,30}\?api_key=[0-9A-Za-z]{32}/,
  around: { before: 90, after: 80 },
  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const zulipWebhookUrl = '⟦https://acme¦.zulipchat.com/api/v1/external/github?api_key=4Kf53SuHfVxUQbdf6Qovr5bbNqUfKxrO⟧';\n",
      fixed: 'const zulipWebhookUrl = process.env.ZULIP_WEBHOOK_URL!;\n',
    },
    {
      path: '.env',
      code: 'ZULIP_WEBHOOK_URL=⟦https://acme¦.zulipchat.com/api/v1/external/github?api_key=4KyTlH6KXQXMzvsH4BLSJPCMx1np6Q7g⟧\n',
    },
  ],
  good: [
    'const zulipWebhookUrl = process.env.ZULIP_WEBHOOK_URL;\n',
    "const hint = 'https://acme.zulipchat.com/api/v1/external/github?api_key=abcdefgh';\n",
  ],
} satisfies Examples;
