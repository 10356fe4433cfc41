import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/paddle-webhook-secret',
  title: 'Hard-coded Paddle webhook secret',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.paddle.com/webhooks/signature-verification'],

  noun: 'Paddle webhook secret',
  environmentVariable: 'PADDLE_WEBHOOK_SECRET',
  why: 'With the secret anyone signs made-up notifications, so that the application takes unpaid orders for paid ones.',
  remedy: 'Replace the notification destination in Paddle, which gives a new secret, and read that from the environment.',
  keywords: ['pdl_ntfset_'],
  pattern: /pdl_ntfset_[0-9a-z]{26}_[0-9A-Za-z+/]{32}/,

  continuation: 'base64',
});

export const examples = {
  bad: [
    {
      code: "const paddleWebhookSecret = '⟦pdl¦_ntfset_01084y86pb5zc10ckjb1zjuoav_zeGohocdoSAGdDHkDrFkqRGjkB96C9Ep⟧';\n",
      fixed: 'const paddleWebhookSecret = process.env.PADDLE_WEBHOOK_SECRET!;\n',
    },
    { path: '.env', code: 'PADDLE_WEBHOOK_SECRET=⟦pdl¦_ntfset_017bhc6jvvby2qvt7w93bqqaf2_YpcuqqEs0RUNO8oTo1ujEtn1JGpNnNdw⟧\n' },
  ],
  good: ['const paddleWebhookSecret = process.env.PADDLE_WEBHOOK_SECRET;\n', "const prefix = 'pdl_ntfset_';\n"],
} satisfies Examples;
