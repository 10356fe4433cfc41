import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/google-chat-webhook',
  title: 'Hard-coded Google Chat webhook',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.google.com/workspace/chat/quickstart/webhooks'],

  noun: 'Google Chat webhook',
  environmentVariable: 'GOOGLE_CHAT_WEBHOOK_URL',
  why: 'Anyone with the address posts messages with links into the space.',
  remedy: 'Delete the webhook in the space’s apps & integrations, add another, and read its address from the environment.',
  keywords: ['chat.googleapis.com/v1/spaces/'],
  pattern:
    /https:\/\/chat\.googleapis\.com\/v1\/spaces\/[0-9A-Za-z_-]{6,20}\/messages\?(?:threadKey=[0-9A-Za-z_-]{1,40}&(?:amp;)?)?key=AIza[0-9A-Za-z_-]{35}&(?:amp;)?token=[0-9A-Za-z_-]{40,60}(?:%3D|=)?/,
  around: { before: 8, after: 230 },
  continuation: 'word-or-dash',
  alphabetSize: 64,
  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const googleChatWebhookUrl = '⟦https://chat.googleapis.com/v1/spaces/AAAAEo-eMV4/messages?key=AIz¦aSys5UBdRL-Y1JCeNnVvTZ6vdJeMTHQL2hWa&token=8KPyitXey4Lvum6yzreAQDkL3OL9gNX5j7RUR-I6LZa%3D⟧';\n",
      fixed: 'const googleChatWebhookUrl = process.env.GOOGLE_CHAT_WEBHOOK_URL!;\n',
    },
    {
      path: '.env',
      code: 'GOOGLE_CHAT_WEBHOOK_URL=⟦https://chat.googleapis.com/v1/spaces/AAAATpw93E4/messages?key=AIz¦aSyC2x-bWme637Gt51GILyGMsapfDLysEgba&token=SQPQTWqfG7yQa7VKxvOk5Ybromo477Ms1PuHSlY-cNa%3D⟧\n',
    },
  ],
  good: ['const googleChatWebhookUrl = process.env.GOOGLE_CHAT_WEBHOOK_URL;\n', "const base = 'https://chat.googleapis.com/v1/spaces/';\n"],
} satisfies Examples;
