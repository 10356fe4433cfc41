import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
export const rule = secretRule({
  id: 'secret/grafana-cloud-token',
  title: 'Hard-coded Grafana Cloud access policy token',
  severity: 'error',
  confidence: 'high',
  references: ['https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/'],
  rotation: 'https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/',
  noun: 'Grafana Cloud access policy token',
  environmentVariable: 'GRAFANA_CLOUD_TOKEN',
  why: 'The token reads or sends metrics, logs and traces of the Grafana Cloud stack, or manages it, as far as its access policy goes.',
  remedy: 'Delete the token under Access policies in Grafana Cloud, and read a new one from the environment.',
  keywords: ['glc_eyj'],
  pattern: /glc_eyJ[0-9A-Za-z+/]{40,600}={0,2}/,

  continuation: 'base64',

  priority: 1,
  judge({ value }) {
    const bytes = decodeBase64(value.slice(4));
    return bytes !== null && /"k":"[^"]{16,}"/.test(bytesToLatin1(bytes)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const grafanaCloudToken = '⟦glc¦_eyJvIjoiMzYzNTcyIiwibiI6InN0YWNrLXV0eDQiLCJrIjoiaUpnS1VFYTlKZlFiRmhRdkFSYWxLNGx1IiwibSI6eyJyIjoidXMifX0=⟧';\n",
      fixed: 'const grafanaCloudToken = process.env.GRAFANA_CLOUD_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'GRAFANA_CLOUD_TOKEN=⟦glc¦_eyJvIjoiNzUzMjcxIiwibiI6InN0YWNrLWM2bXYiLCJrIjoidm9WUkFaTHRTTWlMdllWOUtmTkZjQ0R4IiwibSI6eyJyIjoidXMifX0=⟧\n',
    },
  ],
  good: ['const grafanaCloudToken = process.env.GRAFANA_CLOUD_TOKEN;\n', "const prefix = 'glc_eyj';\n"],
} satisfies Examples;
