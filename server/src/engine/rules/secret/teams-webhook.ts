import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/teams-webhook',
  title: 'Hard-coded Microsoft Teams webhook',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook'],

  noun: 'Microsoft Teams webhook',
  environmentVariable: 'TEAMS_WEBHOOK_URL',
  why: 'Anyone with the address posts cards with links into the channel, which colleagues take for a trusted connector.',
  remedy: 'Remove the connector from the channel, set up a workflow instead, and read its address from the environment.',
  keywords: ['.webhook.office.com/', 'outlook.office.com/webhook', 'outlook.office365.com/webhook'],
  pattern:
    /https:\/\/[0-9A-Za-z-]{1,60}\.(?:webhook\.office\.com|office\.com|office365\.com)\/webhook(?:b2)?\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}@[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\/[A-Za-z0-9]{3,40}\/[0-9a-f]{32}\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:\/[0-9A-Za-z_-]{20,80})?/,
  around: { before: 70, after: 320 },
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const teamsWebhookUrl = '⟦https://acmecorp.webhook.offic¦e.com/webhookb2/100d44b0-d580-4df4-a98e-0b2a909a22b0@d34e5b27-d19d-4d72-a3a3-2c87917dc3dc/IncomingWebhook/d8e634b63d32b251c1d34f56a91d0707/ba625383-fc46-4c31-a614-713371dd0f0c/V2LvW5H_cKI7eeFbn2Q51rJdOj3wsG4_bFTRr3eIBJa1⟧';\n",
      fixed: 'const teamsWebhookUrl = process.env.TEAMS_WEBHOOK_URL!;\n',
    },
    {
      path: '.env',
      code: 'TEAMS_WEBHOOK_URL=⟦https://acmecorp.webhook.offic¦e.com/webhookb2/ee98badf-a12f-4956-a168-0c64e9f9aed8@17a13077-bf09-469e-a929-2570f970a82a/IncomingWebhook/e68c5fd9867a427512cea076c0f91e22/15cd325d-efa1-4655-a7fb-92fc82a10f20/V2-QxEZ5XKSX6DvrXFh8G6IiBYOXVjMzCl9gvKeWOOa1⟧\n',
    },
  ],
  good: ['const teamsWebhookUrl = process.env.TEAMS_WEBHOOK_URL;\n', "const sample = 'https://acme.webhook.office.com/webhookb2/...';\n"],
} satisfies Examples;
