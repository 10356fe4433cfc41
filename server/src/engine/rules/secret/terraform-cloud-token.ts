import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/terraform-cloud-token',
  title: 'Hard-coded HCP Terraform token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens'],
  rotation: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
  noun: 'HCP Terraform token',
  environmentVariable: 'TFE_TOKEN',
  why: 'The token acts as its user, team or organisation: it reads state files with all their secrets and starts runs that change infrastructure.',
  remedy:
    'Delete the token in the settings of the user, team or organisation, and read a new one from the environment (TF_TOKEN_app_terraform_io).',
  keywords: ['.atlasv1.'],
  pattern: /[0-9A-Za-z]{14}\.atlasv1\.[0-9A-Za-z]{60,70}/,
  around: { before: 14, after: 70 },
  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const tfeToken = '⟦LCEH4q79pWwshH.at¦lasv1.OfZMYvwABJJpq3nysoSAUuCxugWowGvu8yrRgFiqklvfZioTCBqDbD0SH9533FOlxFF⟧';\n",
      fixed: 'const tfeToken = process.env.TFE_TOKEN!;\n',
    },
    { path: '.env', code: 'TFE_TOKEN=⟦amJdNcKEnOrXUj.at¦lasv1.5I7wokIJjl8hnqvpIj4MgPnTs77I0Ih6wYUcx8r4o4EZKJhkjDkD6iJFp4oCwS4KE79⟧\n' },
  ],
  good: ['const tfeToken = process.env.TFE_TOKEN;\n', "const prefix = '.atlasv1.';\n"],
} satisfies Examples;
