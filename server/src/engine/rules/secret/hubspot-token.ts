import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/hubspot-token',
  title: 'Hard-coded HubSpot private app token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview'],

  noun: 'HubSpot private app token',
  environmentVariable: 'HUBSPOT_ACCESS_TOKEN',
  why: 'The token reads and changes the contacts, deals and files that the private app may see.',
  remedy: 'Rotate the token on the private app’s page, expire the old one now, and read the new one from the environment.',
  keywords: ['pat-na', 'pat-eu', 'pat-ap'],
  pattern: /pat-(?:na|eu|ap)[1-9]-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,

  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const hubspotAccessToken = '⟦pat¦-eu8-2cf6c749-cfb7-76a2-d3c3-851f4bb59d5f⟧';\n",
      fixed: 'const hubspotAccessToken = process.env.HUBSPOT_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'HUBSPOT_ACCESS_TOKEN=⟦pat¦-ap7-5cbba977-a03a-d87a-5e0e-d8f1a8ac337a⟧\n' },
  ],
  good: ['const hubspotAccessToken = process.env.HUBSPOT_ACCESS_TOKEN;\n', "const prefix = 'pat-na1-';\n"],
} satisfies Examples;
