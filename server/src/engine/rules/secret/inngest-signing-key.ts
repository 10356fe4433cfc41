import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/inngest-signing-key',
  title: 'Hard-coded Inngest signing key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.inngest.com/docs/platform/signing-keys'],
  rotation: 'https://www.inngest.com/docs/platform/signing-keys',
  noun: 'Inngest signing key',
  environmentVariable: 'INNGEST_SIGNING_KEY',
  why: 'With the key anyone calls the functions of the app as if Inngest did, and reads runs over its API.',
  remedy: 'Rotate the signing key in the Inngest dashboard, and read the new one from the environment.',
  keywords: ['signkey-'],
  pattern: /signkey-[a-z]{4,10}-[0-9a-f]{32,64}/,

  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const inngestSigningKey = '⟦sig¦nkey-wnsvo-39bf10be80c534fcec16bbfb24d2d633985b79a133633561190d⟧';\n",
      fixed: 'const inngestSigningKey = process.env.INNGEST_SIGNING_KEY!;\n',
    },
    { path: '.env', code: 'INNGEST_SIGNING_KEY=⟦sig¦nkey-bgysaa-e02be0d8dc1d6875f0807081ce6a2ec024754f8460b18⟧\n' },
  ],
  good: ['const inngestSigningKey = process.env.INNGEST_SIGNING_KEY;\n', "const prefix = 'signkey-';\n"],
} satisfies Examples;
