import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/wecom-webhook',
  title: 'Hard-coded WeCom robot webhook',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.work.weixin.qq.com/document/path/91770'],

  noun: 'WeCom robot webhook',
  environmentVariable: 'WECOM_WEBHOOK_URL',
  why: 'Anyone with the address posts into the group. Every clone and build log of the project holds it too.',
  remedy: 'Remove the robot from the group, add another, and read its address from the environment.',
  keywords: ['qyapi.weixin.qq.com/cgi-bin/webhook/'],
  pattern:
    /https:\/\/qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/(?:send|upload_media)\?key=[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
  around: { before: 8, after: 70 },
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const wecomWebhookUrl = '⟦https://qyapi.¦weixin.qq.com/cgi-bin/webhook/send?key=b6089456-0ac5-4805-a8a8-29bdea2dac8a⟧';\n",
      fixed: 'const wecomWebhookUrl = process.env.WECOM_WEBHOOK_URL!;\n',
    },
    {
      path: '.env',
      code: 'WECOM_WEBHOOK_URL=⟦https://qyapi.¦weixin.qq.com/cgi-bin/webhook/send?key=e56c3eca-5954-42a6-a675-5a886c4d80a5⟧\n',
    },
  ],
  good: [
    'const wecomWebhookUrl = process.env.WECOM_WEBHOOK_URL;\n',
    "const url = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=';\n",
  ],
} satisfies Examples;
