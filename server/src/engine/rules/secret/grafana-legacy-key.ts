import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
export const rule = secretRule({
  id: 'secret/grafana-legacy-key',
  title: 'Hard-coded Grafana API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/'],

  noun: 'Grafana API key',
  environmentVariable: 'GRAFANA_API_KEY',
  why: 'The key of the older kind reads dashboards and data sources of one organization and, with the role Admin, manages it.',
  remedy: 'Delete the key in Grafana, and read the token of a service account from the environment.',
  keywords: ['eyjrijoi'],
  pattern: /eyJrIjoi[0-9A-Za-z+/]{60,300}={0,2}/,

  continuation: 'base64',

  priority: 1,
  judge({ value }) {
    const bytes = decodeBase64(value);
    return bytes !== null && /^\{"k":"[0-9A-Za-z]{20,64}","n":".{0,200}","id":\d+\}$/.test(bytesToLatin1(bytes)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const grafanaApiKey = '⟦eyJ¦rIjoiU3FOZkhUb25wSTFEUlFRNXpZZG5Gd2dXaEkxRnkzNjYiLCJuIjoiY2ktd2c3ciIsImlkIjoxfQ==⟧';\n",
      fixed: 'const grafanaApiKey = process.env.GRAFANA_API_KEY!;\n',
    },
    { path: '.env', code: 'GRAFANA_API_KEY=⟦eyJ¦rIjoiemgyNmQ4d3BVWGFqaWt5Q3A3eEtWMTRyR1FVUTliemsiLCJuIjoiY2ktZGNrayIsImlkIjoxfQ==⟧\n' },
  ],
  good: ['const grafanaApiKey = process.env.GRAFANA_API_KEY;\n', "const prefix = 'eyjrijoi';\n"],
} satisfies Examples;
