import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/descope-management-key',
  title: 'Hard-coded Descope management key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.descope.com/management/m2m-access-keys'],

  noun: 'Descope management key',
  environmentVariable: 'DESCOPE_MANAGEMENT_KEY',
  why: 'The key creates and changes users, roles and flows of the project.',
  remedy: 'Delete the key under Company > Management Keys and read a new one from the environment.',
  keywords: ['descope'],
  pattern: /K[23][0-9A-Za-z]{66,74}/,
  around: { before: 60, after: 200 },
  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const descopeManagementKey = '⟦K34¦xxjbUYixI6ctULqZrfUZr5w5AlhGOQamH35xi3k0DqcPK7pyLJ32WdL2myWOyrpFTlFd⟧';\n",
      fixed: 'const descopeManagementKey = process.env.DESCOPE_MANAGEMENT_KEY!;\n',
    },
    { path: '.env', code: 'DESCOPE_MANAGEMENT_KEY=⟦K34¦xwEQfpeQfokJOPGeoct7W8Ylz4le2w3BctFxveIZZEslwShovj82fjqJRPbtrMyRZQHk⟧\n' },
  ],
  good: ['const descopeManagementKey = process.env.DESCOPE_MANAGEMENT_KEY;\n', "const descope = 'K2your-management-key';\n"],
} satisfies Examples;
