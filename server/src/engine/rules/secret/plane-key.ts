import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/plane-key',
  title: 'Hard-coded Plane API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.plane.so/api-reference/introduction'],

  noun: 'Plane API key',
  environmentVariable: 'PLANE_API_KEY',
  why: 'The key reads and changes the projects and work items that its owner sees in Plane.',
  remedy: 'Delete the key under Personal access tokens in Plane, and read a new one from the environment.',
  keywords: ['plane_api_'],
  pattern: /plane_api_[0-9a-f]{32}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const planeApiKey = '⟦pla¦ne_api_cb763404b71bfb1bc48c4a5618eb1221⟧';\n",
      fixed: 'const planeApiKey = process.env.PLANE_API_KEY!;\n',
    },
    { path: '.env', code: 'PLANE_API_KEY=⟦pla¦ne_api_b6ff20ddbae9b05af9d4bf0df4c7f0a1⟧\n' },
  ],
  good: ['const planeApiKey = process.env.PLANE_API_KEY;\n', "const name = 'plane_api_builder';\n"],
} satisfies Examples;
