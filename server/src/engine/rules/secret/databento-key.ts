import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/databento-key',
  title: 'Hard-coded Databento API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://databento.com/docs/portal/api-keys'],
  rotation: 'https://databento.com/portal/keys',
  noun: 'Databento API key',
  environmentVariable: 'DATABENTO_API_KEY',
  why: 'Whoever has the key downloads market data at its owner’s cost.',
  remedy: 'Revoke the key in the Databento portal, and read a new one from `DATABENTO_API_KEY`.',
  keywords: ['db-'],
  pattern: /db-[0-9A-Za-z]{29}/,

  continuation: 'word-or-dash',
  alphabetSize: 62,

  judge({ value }) {
    // Names made of words have no digits, or only at one place.
    const body = value.slice(3);
    return /[0-9][A-Za-z_-]{1,40}[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const databentoApiKey = '⟦db¦-fI6poH5aXXo8AkDe5SGODWMaUkyFU⟧';\n",
      fixed: 'const databentoApiKey = process.env.DATABENTO_API_KEY!;\n',
    },
    { path: '.env', code: 'DATABENTO_API_KEY=⟦db¦-arKf8JEsVHRQej2zSQoSm4uzYRaon⟧\n' },
  ],
  good: [
    'const key = process.env.DATABENTO_API_KEY;\n',
    "const host = 'db-productionReplicaForReporting';\n",
    { path: 'rds.tf', code: 'resource_id = "db-ABCDEFGHIJKLMNOPQRSTUVWXYZ"\n' },
  ],
} satisfies Examples;
