import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/logfire-token',
  title: 'Hard-coded Logfire token',
  severity: 'error',
  confidence: 'high',
  references: ['https://logfire.pydantic.dev/docs/how-to-guides/create-write-tokens'],
  rotation: 'https://logfire.pydantic.dev/docs/how-to-guides/create-write-tokens',
  noun: 'Logfire token',
  environmentVariable: 'LOGFIRE_TOKEN',
  why: 'A write token sends data to its project, a read token reads its traces, and an API key manages the organisation.',
  remedy: 'Delete the token in the project’s settings, and read a new one from `LOGFIRE_TOKEN`.',
  keywords: ['pylf_v'],
  pattern: /pylf_v[0-9]{1,2}_[a-z]{2,12}_(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}_)?[0-9A-Za-z]{40,48}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const logfireToken = '⟦pyl¦f_v1_us_OpqwoL55bnnNOaDc2tqOnbWBpufbDOIA3fdFkMWjx4d⟧';\n",
      fixed: 'const logfireToken = process.env.LOGFIRE_TOKEN!;\n',
    },
    { path: '.env', code: 'LOGFIRE_TOKEN=⟦pyl¦f_v1_us_cJ29R8HaexojtYMRuvMCQpz6mexYgVVIrpiTwhqktL8⟧\n' },
  ],
  good: ['const logfireToken = process.env.LOGFIRE_TOKEN;\n', "const prefix = 'pylf_v';\n"],
} satisfies Examples;
