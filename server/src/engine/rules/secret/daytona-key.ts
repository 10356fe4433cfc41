import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/daytona-key',
  title: 'Hard-coded Daytona API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.daytona.io/docs/en/api-keys/'],
  rotation: 'https://app.daytona.io/dashboard/keys',
  noun: 'Daytona API key',
  environmentVariable: 'DAYTONA_API_KEY',
  why: 'The key creates sandboxes at its owner’s cost, runs code in them and reads their files.',
  remedy: 'Revoke the key in the Daytona dashboard, and read a new one from `DAYTONA_API_KEY`.',
  keywords: ['dtn_'],
  pattern: /dtn_[0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const daytonaApiKey = '⟦dtn¦_ddcbd09aecde06d90a4df77c2b58ab2e70aa48787456117702bd05cc3afa401c⟧';\n",
      fixed: 'const daytonaApiKey = process.env.DAYTONA_API_KEY!;\n',
    },
    { path: '.env', code: 'DAYTONA_API_KEY=⟦dtn¦_9e5ff2a76f9b76ccefc1e7c52625aab7e8e71b949d3533f6e868ca23ac85db9a⟧\n' },
  ],
  good: ['const daytonaApiKey = process.env.DAYTONA_API_KEY;\n', "const prefix = 'dtn_';\n"],
} satisfies Examples;
