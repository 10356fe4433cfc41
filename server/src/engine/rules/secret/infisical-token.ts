import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/infisical-token',
  title: 'Hard-coded Infisical service token',
  severity: 'error',
  confidence: 'high',
  references: ['https://infisical.com/docs/documentation/platform/token'],

  noun: 'Infisical service token',
  environmentVariable: 'INFISICAL_TOKEN',
  why: 'The token reads, and mostly also changes, the secrets of its project and environment.',
  remedy: 'Delete the service token in the project’s settings, use a machine identity, and read its credential from the environment.',
  keywords: ['st.6'],
  pattern: /st\.6[0-9a-f]{23}\.[0-9a-f]{32}\.[0-9a-f]{32}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const infisicalToken = '⟦st.¦624a5875c67caa9c51058aa2.0f59cf4d1f5aae598e3e6de7ca8c5029.1d1000d45a53bd28da6f4d7a4d139733⟧';\n",
      fixed: 'const infisicalToken = process.env.INFISICAL_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'INFISICAL_TOKEN=⟦st.¦6a01112607468594b28fec28.e810aa1b0ff6be5df55b94a4a1c1d01d.e638f1e62d14f280314eae6b1ffbe87b⟧\n',
    },
  ],
  good: ['const token = process.env.INFISICAL_TOKEN;\n', "const version = 'st.6.0.1';\n"],
} satisfies Examples;
