import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/new-relic-user-key',
  title: 'Hard-coded New Relic user key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'],
  rotation: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  noun: 'New Relic user key',
  environmentVariable: 'NEW_RELIC_API_KEY',
  why: 'The key queries all data of the account and changes alerts and dashboards in the name of its owner.',
  remedy: 'Delete the key on the API keys page of New Relic, and read a new one from the environment.',
  keywords: ['nrak-'],
  pattern: /NRAK-[0-9A-Z]{27}/,

  continuation: 'word-or-dash',
  alphabetSize: 36,
});

export const examples = {
  bad: [
    {
      code: "const newRelicApiKey = '⟦NRA¦K-W684FKW50VNGKCFHXFYI749BUTF⟧';\n",
      fixed: 'const newRelicApiKey = process.env.NEW_RELIC_API_KEY!;\n',
    },
    { path: '.env', code: 'NEW_RELIC_API_KEY=⟦NRA¦K-OIBC5U8DZQ9DG1Q63F3PV6CAE1F⟧\n' },
  ],
  good: ['const newRelicApiKey = process.env.NEW_RELIC_API_KEY;\n', "const prefix = 'nrak-';\n"],
} satisfies Examples;
