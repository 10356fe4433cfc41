import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/feishu-webhook',
  title: 'Hard-coded Feishu (Lark) bot webhook',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot',
    'https://open.larksuite.com/document/client-docs/bot-v3/add-custom-bot',
  ],

  noun: 'Feishu (Lark) bot webhook',
  environmentVariable: 'FEISHU_WEBHOOK_URL',
  why: 'Unless the bot checks signatures or addresses, anyone with the address posts into the group.',
  remedy: 'Remove the bot from the group, add another with a signature, and read its address from the environment.',
  keywords: ['/open-apis/bot/'],
  pattern:
    /https:\/\/open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/(?:v2\/)?hook\/(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32})/,
  around: { before: 28, after: 50 },
  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const feishuWebhookUrl = '⟦https://open.f¦eishu.cn/open-apis/bot/v2/hook/521320be-de97-4f7d-a01f-6bba6fb6bcbe⟧';\n",
      fixed: 'const feishuWebhookUrl = process.env.FEISHU_WEBHOOK_URL!;\n',
    },
    { path: '.env', code: 'FEISHU_WEBHOOK_URL=⟦https://open.f¦eishu.cn/open-apis/bot/v2/hook/db4678e7-9353-46e3-a497-45fbe965c548⟧\n' },
  ],
  good: ['const feishuWebhookUrl = process.env.FEISHU_WEBHOOK_URL;\n', "const url = 'https://open.feishu.cn/open-apis/bot/v2/hook/xxx';\n"],
} satisfies Examples;
