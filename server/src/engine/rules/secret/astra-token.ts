import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/astra-token',
  title: 'Hard-coded DataStax Astra token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html'],
  rotation: 'https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html',
  noun: 'DataStax Astra token',
  environmentVariable: 'ASTRA_DB_APPLICATION_TOKEN',
  why: 'The token reads and changes the databases of the organisation with the rights of its role, which is often the administrator.',
  remedy: 'Delete the token in the organisation’s settings, and read a new one from the environment.',
  keywords: ['astracs:'],
  pattern: /AstraCS:[0-9A-Za-z]{24}:[0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const astraDbApplicationToken = '⟦Ast¦raCS:1x7UqwtHWqTlGzpsiskhsBZ2:eb9522ee556d6fb7a21cbf868f15ec3d30456501aa8e54fe7716adec946196b8⟧';\n",
      fixed: 'const astraDbApplicationToken = process.env.ASTRA_DB_APPLICATION_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'ASTRA_DB_APPLICATION_TOKEN=⟦Ast¦raCS:hnxBLByIYg2XWDpMt710iDl2:c6a29f54c2411b7c9e222f4b988f74d100efdf086a2594db7c8ea74f5d54770b⟧\n',
    },
  ],
  good: ['const astraDbApplicationToken = process.env.ASTRA_DB_APPLICATION_TOKEN;\n', "const prefix = 'astracs:';\n"],
} satisfies Examples;
