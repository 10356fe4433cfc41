import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
export const rule = secretRule({
  id: 'secret/neptune-token',
  title: 'Hard-coded Neptune API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.neptune.ai/'],

  noun: 'Neptune API token',
  environmentVariable: 'NEPTUNE_API_TOKEN',
  why: 'The token reads, changes and deletes the runs and models of its user’s projects.',
  remedy: 'Reset the token in Neptune, and read the new one from `NEPTUNE_API_TOKEN`.',
  keywords: ['eyjhcglfywrkcmvzcyi6'],
  pattern: /eyJhcGlfYWRkcmVzcyI6[0-9A-Za-z+/]{60,500}={0,2}/,

  continuation: 'base64',

  judge({ value }) {
    const decoded = decodeBase64(value);
    return decoded !== null && bytesToLatin1(decoded).includes('"api_key"') ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const neptuneApiToken = '⟦eyJhcGlf¦YWRkcmVzcyI6Imh0dHBzOi8vYXBwLm5lcHR1bmUuYWkiLCJhcGlfdXJsIjoiaHR0cHM6Ly9hcHAubmVwdHVuZS5haSIsImFwaV9rZXkiOiJhMThhNjcxOC1iMTI4LTQwMjktYWExOS00NmRlNjhlYmM4NmYifQ==⟧';\n",
      fixed: 'const neptuneApiToken = process.env.NEPTUNE_API_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'NEPTUNE_API_TOKEN=⟦eyJhcGlf¦YWRkcmVzcyI6Imh0dHBzOi8vYXBwLm5lcHR1bmUuYWkiLCJhcGlfdXJsIjoiaHR0cHM6Ly9hcHAubmVwdHVuZS5haSIsImFwaV9rZXkiOiI3YTFjN2E0ZC0yNzljLTQyMGMtYWNlMS1kMGIxMzJkZWJhMGQifQ==⟧\n',
    },
  ],
  good: ['const neptuneApiToken = process.env.NEPTUNE_API_TOKEN;\n', "const prefix = 'eyJhcGlfYWRkcmVzcyI6';\n"],
} satisfies Examples;
