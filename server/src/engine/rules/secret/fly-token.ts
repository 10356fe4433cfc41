import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/fly-token',
  title: 'Hard-coded Fly.io token',
  severity: 'error',
  confidence: 'high',
  references: ['https://fly.io/docs/security/tokens/'],
  rotation: 'https://fly.io/docs/flyctl/tokens-revoke/',
  noun: 'Fly.io token',
  environmentVariable: 'FLY_API_TOKEN',
  why: 'The token deploys, reads the configuration of and destroys apps of the organisation within its scope.',
  remedy: 'Revoke it with `fly tokens revoke`, and read a new one from the environment.',
  keywords: ['fo1_', 'fm1r_', 'fm1a_', 'fm2_'],
  pattern: /fo1_[\w-]{43}|fm(?:1[ar]|2)_[0-9A-Za-z+/]{100,2000}={0,3}/,

  continuation: 'base64',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const flyApiToken = '⟦fm¦2_lJPEkZXiyDdlL0bmGIj7y3VGmjD2oT9Xa4je4Yrr+4Vz4iMF7e8qcoPT4Fh9JyRG3o6qvxUBUemgXD4oYIG2zig/mBP+PMXUb0inYPVq37vo2QNzfFrU7JHogk994KG+DVZ2WwnZvyvsGH/BLAuA/sctIGPBysQa2z/zT4YWC+hz2elZCEo9hDNATOtgu1zeD2QNNr+8e13PPzjelmJG+tipSlOAejUC=⟧';\n",
      fixed: 'const flyApiToken = process.env.FLY_API_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'FLY_API_TOKEN=⟦fm¦2_lJPE650ah4oEM5LNXy1TYR0Fk8sokxomVGH3LX69mwHfM5zbP+RLot5OzBxmRbnqtXiGTB0GPDE//zMVYXQvMwdNsOFKxb6UUJSFL9FKCX2wMOHXstzMuVJjJZitQmM8LoJh+WdblRCjUa6XDnhYsV2HmhXvZzJVTckW3p5YwRaQiSYNejMBccRX0G+uuRE3PrwAZHrQXxey5FnXYj+iyTm0dJFRO0Gz=⟧\n',
    },
  ],
  good: ['const token = process.env.FLY_API_TOKEN;\n', 'const fm2_gain = fo1_level;\n'],
} satisfies Examples;
