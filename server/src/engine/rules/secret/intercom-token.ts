import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
export const rule = secretRule({
  id: 'secret/intercom-token',
  title: 'Hard-coded Intercom access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.intercom.com/docs/build-an-integration/learn-more/authentication'],

  noun: 'Intercom access token',
  environmentVariable: 'INTERCOM_ACCESS_TOKEN',
  why: 'The token reads all conversations and contacts of the workspace and writes to them.',
  remedy: 'Regenerate the token in the Developer Hub and read it from the environment.',
  keywords: ['dg9ro'],
  pattern: /dG9rO[jm][0-9A-Za-z+/]{53}=/,

  continuation: 'base64',
  alphabetSize: 64,

  judge({ value }) {
    const bytes = decodeBase64(value);
    return bytes !== null && /^tok:[0-9a-f]{8}_[0-9a-f]{4}_[0-9a-f]{4}_[0-9a-f]{4}_[0-9a-f]{12}:1:0$/.test(bytesToLatin1(bytes))
      ? {}
      : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const intercomAccessToken = '⟦dG9¦rOmM2NmExMGRhXzE4NGJfNDBkYl9hMjA3XzUxODYzN2ZiMjI2ZjoxOjA=⟧';\n",
      fixed: 'const intercomAccessToken = process.env.INTERCOM_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'INTERCOM_ACCESS_TOKEN=⟦dG9¦rOjgyNTEyODkzXzA2YjhfNGViOF9hYjgzX2ZhOTBmZmFlNmFkYjoxOjA=⟧\n' },
  ],
  good: ['const intercomAccessToken = process.env.INTERCOM_ACCESS_TOKEN;\n', "const prefix = 'dG9rO';\n"],
} satisfies Examples;
