import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/linear-webhook-secret',
  title: 'Hard-coded Linear webhook secret',
  severity: 'warning',
  confidence: 'high',
  references: ['https://linear.app/developers/webhooks'],

  noun: 'Linear webhook secret',
  environmentVariable: 'LINEAR_WEBHOOK_SECRET',
  why: 'With the secret anyone signs made-up events, and the receiver takes them for events of Linear.',
  remedy: 'Rotate the signing secret of the webhook in Linear, and read the new one from the environment.',
  keywords: ['lin_wh_'],
  pattern: /lin_wh_[0-9A-Za-z]{40,48}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const linearWebhookSecret = '⟦lin¦_wh_1OJffZadLiWbh0CKY87iS4oLsqoavZrdmNQMgyWLWv0eQX⟧';\n",
      fixed: 'const linearWebhookSecret = process.env.LINEAR_WEBHOOK_SECRET!;\n',
    },
    { path: '.env', code: 'LINEAR_WEBHOOK_SECRET=⟦lin¦_wh_v4wAJ5aNWNTAzsNLi5553KouYTzsEYy0ksgzsE9a1PH1m⟧\n' },
  ],
  good: ['const linearWebhookSecret = process.env.LINEAR_WEBHOOK_SECRET;\n', "const prefix = 'lin_wh_';\n"],
} satisfies Examples;
