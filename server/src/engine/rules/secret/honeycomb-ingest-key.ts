import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/honeycomb-ingest-key',
  title: 'Hard-coded Honeycomb ingest key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://docs.honeycomb.io/api/authentication'],
  rotation: 'https://docs.honeycomb.io/get-started/best-practices/api-keys',
  noun: 'Honeycomb ingest key',
  environmentVariable: 'HONEYCOMB_API_KEY',
  why: 'The key sends events into the Honeycomb environment, which costs money and spoils its data; it cannot read them.',
  remedy: 'Disable the key in the environment settings of Honeycomb, and read a new one from the environment.',
  keywords: ['hcaik_', 'hcbik_', 'hccik_', 'hcdik_', 'hceik_', 'hcxik_'],
  pattern: /hc[a-ex]ik_[0-9a-z]{58}/,

  continuation: 'word',
  alphabetSize: 32,
});

export const examples = {
  bad: [
    {
      code: "const honeycombApiKey = '⟦hca¦ik_01pxbg2kfoww5d1232e8ka7ryveteb7nrtrukbbrzb58mdax789vehis2s⟧';\n",
      fixed: 'const honeycombApiKey = process.env.HONEYCOMB_API_KEY!;\n',
    },
    { path: '.env', code: 'HONEYCOMB_API_KEY=⟦hca¦ik_01wkema83zp6efcx1ngpk8x10x8hkfs8ublf83st4kwnscjtrcl2xmefld⟧\n' },
  ],
  good: ['const honeycombApiKey = process.env.HONEYCOMB_API_KEY;\n', "const prefix = 'hcaik_';\n"],
} satisfies Examples;
