import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/bigdatacloud-key',
  title: 'Hard-coded BigDataCloud API key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://www.bigdatacloud.com/docs/api'],
  rotation: 'https://www.bigdatacloud.com/account',
  noun: 'BigDataCloud API key',
  environmentVariable: 'BIGDATACLOUD_API_KEY',
  why: 'Whoever has the key looks up addresses and places at its owner’s cost.',
  remedy: 'Replace the key in BigDataCloud’s account page, and read the new one from `BIGDATACLOUD_API_KEY`.',
  keywords: ['bdc_'],
  pattern: /bdc_[0-9a-f]{32}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const bigdatacloudApiKey = '⟦bdc¦_77a5f7dbde48a4c4909164423445a09b⟧';\n",
      fixed: 'const bigdatacloudApiKey = process.env.BIGDATACLOUD_API_KEY!;\n',
    },
    { path: '.env', code: 'BIGDATACLOUD_API_KEY=⟦bdc¦_0682c0ad61060732e05497bd6c844688⟧\n' },
  ],
  good: ['const bigdatacloudApiKey = process.env.BIGDATACLOUD_API_KEY;\n', "const prefix = 'bdc_';\n"],
} satisfies Examples;
