import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/mongodb-atlas-secret',
  title: 'Hard-coded MongoDB Atlas service account secret',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://www.mongodb.com/docs/atlas/configure-api-access/',
    'https://www.mongodb.com/docs/atlas/api/service-accounts-overview/',
  ],

  noun: 'MongoDB Atlas service account secret',
  environmentVariable: 'MONGODB_ATLAS_CLIENT_SECRET',
  why: 'With its client id the secret manages the organisation’s or project’s clusters, users and backups in Atlas.',
  remedy: 'Revoke the secret on the service account’s page, and read a new one from the environment.',
  keywords: ['mdb_sa_sk_'],
  pattern: /mdb_sa_sk_[\w-]{36,48}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const mongodbAtlasClientSecret = '⟦mdb¦_sa_sk_J-YCNNPrFWKSPgGJRozGlPG0S6XrXMToGNph2Z0x⟧';\n",
      fixed: 'const mongodbAtlasClientSecret = process.env.MONGODB_ATLAS_CLIENT_SECRET!;\n',
    },
    { path: '.env', code: 'MONGODB_ATLAS_CLIENT_SECRET=⟦mdb¦_sa_sk_Yl-ePtJQcD_KZdpIJGOQcsHXVbG4A_o1rTgAUPBx⟧\n' },
  ],
  good: ['const mongodbAtlasClientSecret = process.env.MONGODB_ATLAS_CLIENT_SECRET;\n', "const prefix = 'mdb_sa_sk_';\n"],
} satisfies Examples;
