import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/grafana-token',
  title: 'Hard-coded Grafana service account token',
  severity: 'error',
  confidence: 'high',
  references: ['https://grafana.com/docs/grafana/latest/administration/service-accounts/'],
  noun: 'Grafana service account token',
  environmentVariable: 'GRAFANA_TOKEN',
  why: 'The token reads dashboards and queries data sources, and with an admin role manages users.',
  remedy: 'Delete the token of the service account, add a new one, and read it from the environment.',
  keywords: ['glsa_'],
  pattern: /glsa_[0-9A-Za-z]{32}_[0-9A-Fa-f]{8}/,
  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const grafanaToken = '⟦glsa_Z1c¦4R4MmBYi9pXRELFjcfRvyDqQqFmL3_34d08c26⟧';\n",
      fixed: 'const grafanaToken = process.env.GRAFANA_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'GRAFANA_TOKEN=⟦glsa_8iP¦53XslZvnWi3DwFiRDf3n28UY16DpK_3c0c4ebd⟧\n',
    },
  ],
  good: ["const prefix = 'glsa_';\n", "const sample = 'glsa_u¦5lxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';\n"],
} satisfies Examples;
