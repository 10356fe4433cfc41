import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/planetscale-token',
  title: 'Hard-coded PlanetScale service token',
  severity: 'error',
  confidence: 'high',
  references: ['https://planetscale.com/docs/api/reference/service-tokens'],

  noun: 'PlanetScale service token',
  environmentVariable: 'PLANETSCALE_SERVICE_TOKEN',
  why: 'The token acts in the organisation within its permissions: it makes branches, reads backups and makes passwords for databases.',
  remedy: 'Delete the service token or OAuth token in the settings, and read a new one from the environment.',
  keywords: ['pscale_tkn_', 'pscale_oauth_'],
  pattern: /pscale_(?:tkn|oauth)_[\w=.-]{32,64}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const planetscaleServiceToken = '⟦psc¦ale_tkn_2Rh19lfxJ4EQR55BrmUFF5jGNT4Gfq1NpNNeMXgnZkk⟧';\n",
      fixed: 'const planetscaleServiceToken = process.env.PLANETSCALE_SERVICE_TOKEN!;\n',
    },
    { path: '.env', code: 'PLANETSCALE_SERVICE_TOKEN=⟦psc¦ale_tkn_OmKMuIY0MpdYQTglHFFR4Bp9dGHLzKnZXdaFM_-S9dk⟧\n' },
  ],
  good: ['const planetscaleServiceToken = process.env.PLANETSCALE_SERVICE_TOKEN;\n', "const prefix = 'pscale_tkn_';\n"],
} satisfies Examples;
