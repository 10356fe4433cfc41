import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/discord-webhook',
  title: 'Hard-coded Discord webhook',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.discord.com/developers/resources/webhook'],
  rotation: 'https://support.discord.com/hc/en-us/articles/228383668-Intro-to-Webhooks',
  noun: 'Discord webhook',
  environmentVariable: 'DISCORD_WEBHOOK_URL',
  why: 'Anyone with the address posts into the channel under any name, and can delete the webhook and its messages.',
  remedy: 'Delete the webhook in the channel’s integrations, add another, and read its address from the environment.',
  keywords: ['discord.com/api/', 'discordapp.com/api/', 'discord://'],
  pattern:
    /https:\/\/(?:canary\.|ptb\.)?discord(?:app)?\.com\/api\/(?:v[0-9]{1,2}\/)?webhooks\/[0-9]{17,20}\/[0-9A-Za-z_-]{60,80}|discord:\/\/(?:[0-9]{17,20}\/[0-9A-Za-z_-]{60,80}|[0-9A-Za-z_-]{60,80}@[0-9]{17,20})/,
  around: { before: 16, after: 140 },
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const discordWebhookUrl = '⟦https://discor¦d.com/api/webhooks/1788935228091132131/K4nXN8O5ExjJKCXsY9xbmaU4_4W9FSZOrQUs6yIgjWMBXWizwel5zYg9SQ9zORj3Tkca⟧';\n",
      fixed: 'const discordWebhookUrl = process.env.DISCORD_WEBHOOK_URL!;\n',
    },
    {
      path: '.env',
      code: 'DISCORD_WEBHOOK_URL=⟦https://discor¦d.com/api/webhooks/1322225988259801248/K4Owc7UViqUv-8LW4l70RHSut09Y_HMep-cKVnKlnt7vDliRqGGJjnNU0o0UkDjI1qJa⟧\n',
    },
  ],
  good: [
    'const discordWebhookUrl = process.env.DISCORD_WEBHOOK_URL;\n',
    "const base = 'https://discord.com/api/webhooks/';\n",
    "const sample = 'https://discord.com/api/webhooks/123456789012345678/abcdef';\n",
  ],
} satisfies Examples;
