import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/ghost-admin-key',
  title: 'Hard-coded Ghost Admin API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.ghost.org/admin-api/'],

  noun: 'Ghost Admin API key',
  environmentVariable: 'GHOST_ADMIN_API_KEY',
  why: 'The key publishes and deletes posts, and reads and changes members with their addresses.',
  remedy: 'Regenerate the key of the custom integration and read it from the environment.',
  keywords: ['ghost', 'admin_api', 'adminapi'],
  pattern: /[0-9a-f]{24}:[0-9a-f]{64}/,
  around: { before: 100, after: 240 },
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const ghostAdminApiKey = '⟦fd0¦b6680e443d17dc9c289c9:df99a6fc222b22d8a3437824cd6b598a366847596f41937f6c2b8a1299ffe8c6⟧';\n",
      fixed: 'const ghostAdminApiKey = process.env.GHOST_ADMIN_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'GHOST_ADMIN_API_KEY=⟦9ff¦2081729e1d79e520ff417:e5e298fa225e79564e1c97a9398144a9a5bd312acee0b680fcc5ee84649999bd⟧\n',
    },
  ],
  good: ['const ghostAdminApiKey = process.env.GHOST_ADMIN_API_KEY;\n', "const name = 'GHOST_ADMIN_API_KEY';\n"],
} satisfies Examples;
