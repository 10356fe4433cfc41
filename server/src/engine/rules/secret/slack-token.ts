import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/slack-token',
  title: 'Hard-coded Slack token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.slack.dev/authentication/tokens', 'https://docs.slack.dev/authentication/best-practices-for-security'],
  noun: 'Slack token',
  environmentVariable: 'SLACK_TOKEN',
  why: 'A Slack token reads messages and files, and writes as the app or as its user, which is a good start for phishing colleagues.',
  remedy: 'Revoke the token with `auth.revoke` or on the app’s page, install the app again, and read the new token from the environment.',
  keywords: ['xoxb-', 'xoxp-', 'xoxa-', 'xoxr-', 'xoxs-', 'xoxo-', 'xoxe-', 'xoxe.', 'xapp-'],
  pattern:
    /xox[abeoprs](?:-[0-9]{8,13}){1,3}-[0-9A-Za-z]{16,64}|xoxe(?:\.xox[bp])?-[0-9]-[0-9A-Za-z]{60,255}|xapp-[0-9]-[0-9A-Z]{8,14}-[0-9]{8,14}-[0-9a-f]{64}/,
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const slackToken = '⟦xoxb-231¦493188295-3612365200766-XlPzqJbAGSL50cXJgLFwoFEC⟧';\n",
      fixed: 'const slackToken = process.env.SLACK_TOKEN!;\n',
    },
    {
      path: 'settings.py',
      code: 'import os\n\nSLACK_BOT_TOKEN = "⟦xoxp-243¦24459987-45680509441-2986446885085-33a5fbbc7dc04a05f7a28aeb459023c2⟧"\n',
      fixed: 'import os\n\nSLACK_BOT_TOKEN = os.environ["SLACK_BOT_TOKEN"]\n',
    },
    {
      path: '.env',
      code: 'SLACK_APP_TOKEN=⟦xap¦p-1-A0I258RZE7W-7135320177260-f0422d8e4329dba60f45e9a56ec2ac0cb82f154ab3fb2fa775638fece4855d9e⟧\n',
    },
  ],
  good: [
    "const isBot = token.startsWith('xoxb-');\n",
    "const sample = 'xoxb-¦xxxxxxxxxxxx-xxxxxxxxxxxx-xxxxxxxxxxxxxxxxxxxxxxxx';\n",
    "const masked = 'xoxb-¦your-token-here';\n",
  ],
} satisfies Examples;
