import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/materialize-password',
  title: 'Hard-coded Materialize app password',
  severity: 'error',
  confidence: 'high',
  references: ['https://materialize.com/docs/security/cloud/users-service-accounts/create-service-accounts/'],

  noun: 'Materialize app password',
  environmentVariable: 'MZ_PASSWORD',
  why: 'The app password signs in to the database and the management API as its user or service account.',
  remedy: 'Delete the app password in the console, and read a new one from the environment.',
  keywords: ['mzp_'],
  pattern: /mzp_[0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const mzPassword = '⟦mz¦p_333039ab0509bf2a4a7380c12a30cd85eb646be66030e22139e7df472ce5e0b5⟧';\n",
      fixed: 'const mzPassword = process.env.MZ_PASSWORD!;\n',
    },
    { path: '.env', code: 'MZ_PASSWORD=⟦mz¦p_775060f32c493727a791c900ea2e3c19f3d27a2b8518aeb35a2122ffb6ff96d9⟧\n' },
  ],
  good: ['const mzPassword = process.env.MZ_PASSWORD;\n', "const prefix = 'mzp_';\n"],
} satisfies Examples;
