import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/pixie-key',
  title: 'Hard-coded Pixie key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.px.dev/reference/admin/api-keys/'],
  rotation: 'https://docs.px.dev/reference/admin/api-keys/',
  noun: 'Pixie key',
  environmentVariable: 'PX_API_KEY',
  why: 'An API key reads the traffic that Pixie records in the clusters of the organization; a deployment key adds clusters to it.',
  remedy: 'Delete the key on the admin page of Pixie, and read a new one from the environment.',
  keywords: ['px-api-', 'px-dep-'],
  pattern: /px-(?:api|dep)-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,

  continuation: 'word-or-dash',
});

export const examples = {
  bad: [
    { code: "const pxApiKey = '⟦px-¦dep-b3c66168-1531-c4d7-ed4d-b03624444bde⟧';\n", fixed: 'const pxApiKey = process.env.PX_API_KEY!;\n' },
    { path: '.env', code: 'PX_API_KEY=⟦px-¦api-76620fed-5563-e9a8-e247-2db1e764d5dc⟧\n' },
  ],
  good: ['const pxApiKey = process.env.PX_API_KEY;\n', "const prefix = 'px-api-';\n"],
} satisfies Examples;
