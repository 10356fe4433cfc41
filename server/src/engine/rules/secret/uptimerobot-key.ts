import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/uptimerobot-key',
  title: 'Hard-coded UptimeRobot API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://uptimerobot.com/api/'],
  rotation: 'https://dashboard.uptimerobot.com/integrations',
  noun: 'UptimeRobot API key',
  environmentVariable: 'UPTIMEROBOT_API_KEY',
  why: 'The main key reads, changes and deletes all monitors of the account; the narrower keys read them.',
  remedy: 'Delete the key on the API page of UptimeRobot, and read a new one from the environment.',
  keywords: ['uptimerobot', 'uptime_robot'],
  pattern: /(?<secret>(?:ur?|m)\d{5,12}-[0-9a-f]{24,32})/,
  around: { before: 0, after: 120 },
  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const uptimerobotApiKey = '⟦u71¦94398-25d4b07e41891a6e036302ea⟧';\n",
      fixed: 'const uptimerobotApiKey = process.env.UPTIMEROBOT_API_KEY!;\n',
    },
    { path: '.env', code: 'UPTIMEROBOT_API_KEY=⟦u67¦23766-be6ab9702530e6a1029efbdd⟧\n' },
  ],
  good: ['const uptimerobotApiKey = process.env.UPTIMEROBOT_API_KEY;\n', "const url = 'https://api.uptimerobot.com/v2/getMonitors';\n"],
} satisfies Examples;
