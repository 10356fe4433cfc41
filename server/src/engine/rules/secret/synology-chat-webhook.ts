import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/synology-chat-webhook',
  title: 'Hard-coded Synology Chat webhook token',
  severity: 'error',
  confidence: 'high',
  references: ['https://kb.synology.com/en-global/DSM/help/Chat/chat_integration'],

  noun: 'Synology Chat webhook token',
  environmentVariable: 'SYNOLOGY_CHAT_WEBHOOK_URL',
  why: 'Anyone who reaches the station with the address posts into the channel.',
  remedy: 'Regenerate the token of the integration and read the address from the environment.',
  keywords: ['api=syno.chat.external'],
  pattern:
    /api=SYNO\.Chat\.External&method=[a-z_]{4,20}&version=[0-9](?:&[a-z_]{2,12}=[0-9A-Za-z%]{1,20}){0,2}&token=(?:%22|")?(?<secret>[0-9A-Za-z]{64})(?:%22|")?/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ span, match }) {
    return { span, whole: match };
  },
});

export const examples = {
  bad: [
    {
      path: '.env',
      code: 'SYNOLOGY_CHAT_WEBHOOK_URL=https://nas.acme.io/webapi/entry.cgi?api=SYNO.Chat.External&method=incoming&version=2&token=%22⟦4Kx¦F56WtaLnjb1j41lkSBYHIlGKNlEGQsCxTQnhsT7WbYzZ1LCSzIHL765XYETte⟧%22\n',
    },
    {
      code: "const synologyChatWebhookUrl = 'api=SYNO.Chat.External&method=incoming&version=2&token=⟦4Kx¦uVJzOWEnpyxvbg9aJo2aH0EHxZXONe0gcZgpUUdhYzRKgHqyFAaVvMn47cGi4⟧';\n",
      fixed: 'const synologyChatWebhookUrl = process.env.SYNOLOGY_CHAT_WEBHOOK_URL!;\n',
    },
  ],
  good: [
    'const url = `${base}/webapi/entry.cgi?api=SYNO.Chat.External&method=incoming&version=2&token=%22${token}%22`;\n',
    'const synologyChatWebhookUrl = process.env.SYNOLOGY_CHAT_WEBHOOK_URL;\n',
  ],
} satisfies Examples;
