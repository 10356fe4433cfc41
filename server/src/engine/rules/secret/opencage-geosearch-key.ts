import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/opencage-geosearch-key',
  title: 'Hard-coded OpenCage geosearch key',
  severity: 'info',
  confidence: 'medium',
  references: ['https://opencagedata.com/docs/geosearch'],

  noun: 'OpenCage geosearch key',
  environmentVariable: 'OPENCAGE_GEOSEARCH_KEY',
  why: 'The key is used in the browser: whoever copies it from there uses up its owner’s quota where the key is not restricted to a domain.',
  remedy: 'Restrict the key to its domains in OpenCage’s dashboard, and read it from `OPENCAGE_GEOSEARCH_KEY` when the page is built.',
  keywords: ['oc_gs_'],
  pattern: /oc_gs_[0-9A-Za-z]{20,40}/,

  continuation: 'word',
});

export const examples = {
  bad: [
    {
      code: "const opencageGeosearchKey = '⟦oc_¦gs_676d2b489f5d65a5cde88834371b47⟧';\n",
      fixed: 'const opencageGeosearchKey = process.env.OPENCAGE_GEOSEARCH_KEY!;\n',
    },
    { path: '.env', code: 'OPENCAGE_GEOSEARCH_KEY=⟦oc_¦gs_26630384d5d9a68de9dadc09d85d17⟧\n' },
  ],
  good: ['const opencageGeosearchKey = process.env.OPENCAGE_GEOSEARCH_KEY;\n', "const prefix = 'oc_gs_';\n"],
} satisfies Examples;
