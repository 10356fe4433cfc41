import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/airtable-token',
  title: 'Hard-coded Airtable personal access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://airtable.com/developers/web/guides/personal-access-tokens'],
  rotation: 'https://airtable.com/create/tokens',
  noun: 'Airtable personal access token',
  environmentVariable: 'AIRTABLE_TOKEN',
  why: 'The token reads and, where its scopes allow it, changes the records and tables of the bases that it was made for.',
  remedy: 'Delete the token in the developer hub of Airtable, and read a new one from the environment.',
  keywords: ['pat'],
  pattern: /pat[0-9A-Za-z]{14}\.[0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const airtableToken = '⟦pat¦SemVhWDL2aeA1O.aadca668c08b361a4c30aa0f51da0fe06c1111a2a79c0b1c907ebb05ebc96e08⟧';\n",
      fixed: 'const airtableToken = process.env.AIRTABLE_TOKEN!;\n',
    },
    { path: '.env', code: 'AIRTABLE_TOKEN=⟦pat¦SvFQUJtLnjWLTR.e2ab734051764b52ddb0c5e1d44d20ec1714669ffaca4b067fb3d4c7640d6a62⟧\n' },
  ],
  good: ['const airtableToken = process.env.AIRTABLE_TOKEN;\n', 'const patternOfTheFile = pattern.source;\n'],
} satisfies Examples;
