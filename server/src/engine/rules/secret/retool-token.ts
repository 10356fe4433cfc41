import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/retool-token',
  title: 'Hard-coded Retool access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.retool.com/reference/api/v2'],

  noun: 'Retool access token',
  environmentVariable: 'RETOOL_API_TOKEN',
  why: 'The token calls the API of the Retool organization: it manages users and apps or runs functions, as far as its scopes go.',
  remedy: 'Revoke the token in the API settings of Retool, and read a new one from the environment.',
  keywords: ['retool_01'],
  pattern: /retool_01[0-9a-hjkmnp-tv-z]{24}/,

  continuation: 'word',
  alphabetSize: 32,
});

export const examples = {
  bad: [
    {
      code: "const retoolApiToken = '⟦ret¦ool_01z0zehtaj3x788xefaxdvwen5⟧';\n",
      fixed: 'const retoolApiToken = process.env.RETOOL_API_TOKEN!;\n',
    },
    { path: '.env', code: 'RETOOL_API_TOKEN=⟦ret¦ool_011yadjn4seba58ash89fd0ad4⟧\n' },
  ],
  good: ['const retoolApiToken = process.env.RETOOL_API_TOKEN;\n', "const prefix = 'retool_01';\n"],
} satisfies Examples;
