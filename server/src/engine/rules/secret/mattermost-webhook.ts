import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { wordPairShare } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/mattermost-webhook',
  title: 'Hard-coded Mattermost webhook',
  severity: 'warning',
  confidence: 'high',
  references: ['https://developers.mattermost.com/integrate/webhooks/incoming/'],

  noun: 'Mattermost webhook',
  environmentVariable: 'MATTERMOST_WEBHOOK_URL',
  why: 'Anyone who reaches the server with the address posts into its channels under any name.',
  remedy: 'Delete the webhook under Integrations > Incoming webhooks, add another, and read its address from the environment.',
  keywords: ['/hooks/'],
  pattern: /https?:\/\/[0-9A-Za-z.:-]{4,80}(?:\/[0-9A-Za-z_-]{1,30})?\/hooks\/[13-9a-km-uw-z]{26}/,
  around: { before: 130, after: 26 },
  continuation: 'word-or-dash',

  judge({ value }) {
    const id = value.slice(-26);
    return /[0-9]/.test(id) && wordPairShare(id) < 0.7 ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const mattermostWebhookUrl = '⟦https://chat¦.acme.io/hooks/ybetbpeh7x5q3k9sfd3zqhsyhr⟧';\n",
      fixed: 'const mattermostWebhookUrl = process.env.MATTERMOST_WEBHOOK_URL!;\n',
    },
    { path: '.env', code: 'MATTERMOST_WEBHOOK_URL=⟦https://chat¦.acme.io/hooks/3uodpmjs7x5q3k98p7h7wwqjkc⟧\n' },
  ],
  good: [
    'const mattermostWebhookUrl = process.env.MATTERMOST_WEBHOOK_URL;\n',
    "const url = 'https://react.dev/reference/hooks/useState';\n",
    "const url = 'https://acme.io/hooks/xxx-generatedkey-xxx';\n",
  ],
} satisfies Examples;
