import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/planetscale-password',
  title: 'Hard-coded PlanetScale database password',
  severity: 'error',
  confidence: 'high',
  references: ['https://planetscale.com/docs/vitess/connecting/connection-strings'],

  noun: 'PlanetScale database password',
  environmentVariable: 'DATABASE_PASSWORD',
  why: 'With the password and its user name anyone reads and changes the database branch.',
  remedy: 'Delete the password in the branch’s settings, and read a new one from the environment.',
  keywords: ['pscale_pw_'],
  pattern: /pscale_pw_[\w=.-]{32,64}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const databasePassword = '⟦psc¦ale_pw_cmUGq7tk-_o4VhLA4r-YZysnVu5D1s69UVt71Y_YuUk⟧';\n",
      fixed: 'const databasePassword = process.env.DATABASE_PASSWORD!;\n',
    },
    { path: '.env', code: 'DATABASE_PASSWORD=⟦psc¦ale_pw_PMiFWMMChj_gw4XJkegsp_5oAJnKZ_Z3-QuGsLQH93k⟧\n' },
  ],
  good: ['const databasePassword = process.env.DATABASE_PASSWORD;\n', "const prefix = 'pscale_pw_';\n"],
} satisfies Examples;
