import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/webex-webhook',
  title: 'Hard-coded Webex incoming webhook',
  severity: 'error',
  confidence: 'high',
  references: ['https://apphub.webex.com/applications/incoming-webhooks-cisco-systems-38054-23307-75252'],

  noun: 'Webex incoming webhook',
  environmentVariable: 'WEBEX_WEBHOOK_URL',
  why: 'Anyone with the address posts messages with links into the space.',
  remedy: 'Remove the webhook in the App Hub, add another, and read its address from the environment.',
  keywords: ['/v1/webhooks/incoming/y2lzy29zcgfyazov'],
  pattern: /https:\/\/(?:webexapis|api\.ciscospark)\.com\/v1\/webhooks\/incoming\/Y2lzY29zcGFyazov[0-9A-Za-z_-]{50,140}/,
  around: { before: 30, after: 145 },
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const webexWebhookUrl = '⟦https://webexa¦pis.com/v1/webhooks/incoming/Y2lzY29zcGFyazovL3VzL1dFQkhPT0svMmUxNWM2N2ItNjQ3YS00NjYwLWE0ZjktZGQ5YWEyYTE0ZTBm⟧';\n",
      fixed: 'const webexWebhookUrl = process.env.WEBEX_WEBHOOK_URL!;\n',
    },
    {
      path: '.env',
      code: 'WEBEX_WEBHOOK_URL=⟦https://webexa¦pis.com/v1/webhooks/incoming/Y2lzY29zcGFyazovL3VzL1dFQkhPT0svMDA0YTI3YjEtOTA1NC00Y2JhLWFkMTMtNmI5N2FhNWNmZGY5⟧\n',
    },
  ],
  good: [
    'const webexWebhookUrl = process.env.WEBEX_WEBHOOK_URL;\n',
    "const hint = 'https://webexapis.com/v1/webhooks/incoming/Y2lzY29zcGFyazov...';\n",
  ],
} satisfies Examples;
