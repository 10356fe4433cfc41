import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/rocketchat-webhook',
  title: 'Hard-coded Rocket.Chat webhook',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.rocket.chat/docs/create-a-new-incoming-webhook'],

  noun: 'Rocket.Chat webhook',
  environmentVariable: 'ROCKETCHAT_WEBHOOK_URL',
  why: 'Anyone who reaches the server with the address posts into its channels.',
  remedy: 'Regenerate the token of the integration in the workspace administration and read the new address from the environment.',
  keywords: ['/hooks/'],
  pattern: /https?:\/\/[0-9A-Za-z.:-]{4,80}\/hooks\/(?:[0-9a-f]{24}|[0-9A-Za-z]{17})(?:\/|%2F)[0-9A-Za-z]{40,70}/,
  around: { before: 90, after: 100 },
  continuation: 'word-or-dash',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const rocketchatWebhookUrl = '⟦https://chat¦.acme.io/hooks/683cd99ab9c05e1018020780/Q4xQ9NlyJoe7Mfab2nuxRuHm8t5IWRuvit83ZXKlClJnwU8p83tHfkr3XbKrNKx⟧';\n",
      fixed: 'const rocketchatWebhookUrl = process.env.ROCKETCHAT_WEBHOOK_URL!;\n',
    },
    {
      path: '.env',
      code: 'ROCKETCHAT_WEBHOOK_URL=⟦https://chat¦.acme.io/hooks/f78e52dfffb558193e28bbe6/Q4xCFCrqBgD9kQrmqZ9WJcRxcVXbKACcpHH8DvT8uyc75KyCnfQGc5wMInyNvNL⟧\n',
    },
  ],
  good: ['const rocketchatWebhookUrl = process.env.ROCKETCHAT_WEBHOOK_URL;\n', "const url = 'https://acme.io/hooks/abc/def';\n"],
} satisfies Examples;
