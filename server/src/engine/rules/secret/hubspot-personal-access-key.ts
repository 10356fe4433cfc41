import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
export const rule = secretRule({
  id: 'secret/hubspot-personal-access-key',
  title: 'Hard-coded HubSpot personal access key',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.hubspot.com/docs/developer-tooling/local-development/hubspot-cli/personal-access-key'],

  noun: 'HubSpot personal access key',
  environmentVariable: 'HUBSPOT_PERSONAL_ACCESS_KEY',
  why: 'The key of the HubSpot command line deploys projects and reads data with the rights of the person who made it.',
  remedy: 'Deactivate the key on the personal access key page and read a new one from the environment.',
  keywords: ['ciruyte', 'ciruyti', 'cirldte', 'cirhcde'],
  pattern: /CiR(?:uYTE|uYTI|ldTE|hcDE)t[0-9A-Za-z_-]{80,140}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    // Protocol buffers: a field of 36 characters, which begins with the region, comes first.
    const bytes = decodeBase64(value);
    return bytes !== null && /^\n\$[a-z]{2}[0-9]-[0-9a-f]{4}-[0-9a-f]{4}-/.test(bytesToLatin1(bytes)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const hubspotPersonalAccessKey = '⟦CiR¦uYTEtOWJiZi1hZDg4LTRjOTktYThlMy1jMzIyZDc0NDMwNWIQhKcdGFNwSkoqGQAF5pGCQkJhUTZDVmZKZGdndFpGZ0FSSgNuYTE⟧';\n",
      fixed: 'const hubspotPersonalAccessKey = process.env.HUBSPOT_PERSONAL_ACCESS_KEY!;\n',
    },
    {
      path: '.env',
      code: 'HUBSPOT_PERSONAL_ACCESS_KEY=⟦CiR¦uYTEtZTFiZC1lZGI4LTQzYWEtYWE1Ni1jYWUzZDcyODNiZDIQhKcdGFFLY08qGQAF5pGCU2ZPU0U2eS1iNkdpZ2d2ZlpnSgNuYTE⟧\n',
    },
  ],
  good: ['const hubspotPersonalAccessKey = process.env.HUBSPOT_PERSONAL_ACCESS_KEY;\n', "const prefix = 'CiRuYTEt';\n"],
} satisfies Examples;
