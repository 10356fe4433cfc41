import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { isMonotonous } from '../../model/placeholder.ts';

export const rule = secretRule({
  id: 'secret/slack-webhook',
  title: 'Hard-coded Slack webhook',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks'],
  noun: 'Slack webhook',
  environmentVariable: 'SLACK_WEBHOOK_URL',
  why: 'Anyone with the address can post into the channel under the app’s name, with links that colleagues trust.',
  remedy: 'Remove the webhook on the app’s page, add a new one, and read its address from the environment.',
  keywords: ['hooks.slack.com/'],
  pattern:
    /https:\/\/hooks\.slack\.com\/(?:services\/T[0-9A-Z]{7,12}\/B[0-9A-Z]{7,12}\/[0-9A-Za-z]{20,30}|(?:workflows|triggers)\/[TE][0-9A-Z]{7,12}\/(?:[0-9A-Z]{7,14}\/)?[0-9]{10,20}\/[0-9A-Za-z]{20,40})/,
  around: { before: 8, after: 120 },
  continuation: 'word',
  judge({ value }) {
    // The last part is the secret one: the sample of Slack's documentation has one letter again and again there.
    return isMonotonous(value.slice(value.lastIndexOf('/') + 1)) ? null : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const webhook = '⟦https://hooks.slack.com/serv¦ices/T0WSUWZKFY/B0043I5NO1T/qycJQHwq9ymeXnrZhy3vBw0h⟧';\n",
      fixed: 'const webhook = process.env.SLACK_WEBHOOK_URL!;\n',
    },
    {
      path: 'alerts.yaml',
      code: 'slack_api_url: ⟦https://hooks.slack.com/serv¦ices/T0PYS1TQ61/B0HJTTPD2S7/wAfUaZ52onMKSWfiOnXyT25u⟧\n',
    },
    {
      path: 'notify.py',
      code: "URL = '⟦https://hooks.slack.com/serv¦ices/T0D1ISWHDH/B0V2ALQNXOT/NEfmkvrePdfTwTpqMYVA349u⟧'\n",
      fixed: "import os\n\nURL = os.environ['SLACK_WEBHOOK_URL']\n",
    },
  ],
  good: [
    "const webhook = 'https://hooks.slack.com/serv¦ices/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX';\n",
    "const base = 'https://hooks.slack.com/services/';\n",
  ],
} satisfies Examples;
