import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/convex-deploy-key',
  title: 'Hard-coded Convex deploy key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.convex.dev/cli/deploy-key-types'],
  rotation: 'https://docs.convex.dev/cli/deploy-key-types',
  noun: 'Convex deploy key',
  environmentVariable: 'CONVEX_DEPLOY_KEY',
  why: 'The key deploys functions to the deployment, and reads and changes all its data.',
  remedy: 'Delete the key in the deployment’s settings, and read a new one from the environment.',
  keywords: ['|eyj2mii6i'],
  pattern: /(?:prod|dev|preview|project):[\w:-]{3,80}\|eyJ2MiI6I[0-9A-Za-z+/]{20,200}={0,2}/,
  around: { before: 90, after: 220 },
  continuation: 'base64',
  alphabetSize: 64,
  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const convexDeployKey = '⟦prod:happy-otter-272|eyJ¦2MiI6IjNhNWMyNzE1MmY0OTdmYWZmOGJjZWUyNzVkZmNkY2JjMjM1NTQwMjgzMjdjN2Y3MzZlOGU4Mzk3M2YwYzc0NTIifQ==⟧';\n",
      fixed: 'const convexDeployKey = process.env.CONVEX_DEPLOY_KEY!;\n',
    },
    {
      path: '.env',
      code: 'CONVEX_DEPLOY_KEY=⟦prod:happy-otter-648|eyJ¦2MiI6IjkzMzZiOWVhYzBmOGUzNGRhN2I1YjMzYWZjZGY3ZWQ0YzI1NWM3NWNiZjJhM2VhNzBkYjNjNTg3ZTAwYWQyZDUifQ==⟧\n',
    },
  ],
  good: ['const convexDeployKey = process.env.CONVEX_DEPLOY_KEY;\n', "const prefix = 'prod:happy-otter-123|';\n"],
} satisfies Examples;
