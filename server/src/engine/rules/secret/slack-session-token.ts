import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/slack-session-token',
  title: 'Hard-coded Slack session token',
  severity: 'error',
  confidence: 'high',
  references: ['https://slack.com/help/articles/214613347-Sign-out-of-Slack', 'https://docs.slack.dev/authentication/tokens'],

  noun: 'Slack session token',
  environmentVariable: 'SLACK_XOXC_TOKEN',
  why: 'A browser’s token and cookie are the whole login of a person: they read every channel and direct message and write as that person.',
  remedy: 'Sign out of all sessions in the account settings, then use an app with a bot token from the environment.',
  keywords: ['xoxc-', 'xoxd-'],
  pattern: /xoxc-(?:[0-9]{8,14}-){1,3}[0-9a-f]{64}|xoxd-[0-9A-Za-z%+/_-]{80,400}(?:={1,2}|%3D)?/,

  continuation: 'base64',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const token = '⟦xox¦c-573621757726-7123246667268-4653364783118-3e91c6334b4909950ed0153c22abe51ccf86ca11f6062bb7f059e87df18971d2⟧';\nopen(token);\n",
      fixed: 'const token = process.env.SLACK_XOXC_TOKEN!;\nopen(token);\n',
    },
    {
      path: '.env',
      code: 'SLACK_COOKIE=⟦xox¦d-9gA0vf3lcHnOQO2mvI9sQrhxYSworXMZvotkKODf%2BA80JWEQ8gv5CSl4WXFh9FxfPjhttDJNtCrYEucNsMxeD0Vhmux0JTFTVbYLG%2FmaUKOZ5Dqnk0BGog4BtEje92uB8Il9%3D⟧\n',
    },
  ],
  good: [
    'const slackXoxcToken = process.env.SLACK_XOXC_TOKEN;\n',
    "const isSession = token.startsWith('xoxc-');\n",
    "const cookie = 'xoxd-cookie-value';\n",
  ],
} satisfies Examples;
