import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/nebius-key',
  title: 'Hard-coded Nebius API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.nebius.com/'],

  noun: 'Nebius API key',
  environmentVariable: 'NEBIUS_API_KEY',
  why: 'The key calls Nebius’ services as its service account, such as running models at its owner’s cost.',
  remedy: 'Delete the static key in the Nebius console, and read a new one from `NEBIUS_API_KEY`.',
  keywords: ['khhn0yxrpy2tles'],
  pattern: /v1\.Cm[\w-]KHHN0YXRpY2tleS[\w-]{60,400}/,
  around: { before: 6, after: 401 },
  continuation: 'word-or-dash',
});

export const examples = {
  bad: [
    {
      code: "const nebiusApiKey = '⟦v1.¦CmMKHHN0YXRpY2tleS1lCFbYNv3UG1TyM7uMCOIT3BZ-a5YuFIOGJ6KjPjpyBkfCYrUgXFFBfWucIqv3msqm8GEvS2dTpiL3eHsCvKfKOtGv_1KAoogVKBxsPQ6-BabwnkgS_TZS2iTmIJgGIVSf-D4bxj9FcLT_9DB2Cn9tm5⟧';\n",
      fixed: 'const nebiusApiKey = process.env.NEBIUS_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'NEBIUS_API_KEY=⟦v1.¦CmMKHHN0YXRpY2tleS1lMrO0q4DzpXAIg6K3G4fwP0qPBjDN3gL4576iK_MyeQ0_z2YglaLq0W2w7I-WhWPQt8-iLge-uqQE8ZAnhprIlVZuBHEW7o7Wx2R7kG6kKIe2JGciCtWJRVyCCU3gSU8GMZ2al9i5EK9LOn0Yxd4O8O⟧\n',
    },
  ],
  good: ['const nebiusApiKey = process.env.NEBIUS_API_KEY;\n', "const prefix = 'KHHN0YXRpY2tleS';\n"],
} satisfies Examples;
