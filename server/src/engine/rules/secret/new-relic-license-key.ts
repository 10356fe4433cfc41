import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/new-relic-license-key',
  title: 'Hard-coded New Relic license key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/'],
  rotation: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  noun: 'New Relic license key',
  environmentVariable: 'NEW_RELIC_LICENSE_KEY',
  why: 'With the key anyone sends metrics, logs and traces into the account, which costs money and spoils its data.',
  remedy: 'Create a new license key on the API keys page of New Relic, delete this one, and read the new one from the environment.',
  keywords: ['nral'],
  pattern: /(?:[0-9a-f]{4}|[a-z]{2}\d{2}|gov\d)[0-9a-fx]{28}[0-9A-Fa-f]{4}NRAL/,
  around: { before: 40, after: 0 },
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const newRelicLicenseKey = '⟦bd508640a9ad¦255981bb9e1dee296ddcFFFFNRAL⟧';\n",
      fixed: 'const newRelicLicenseKey = process.env.NEW_RELIC_LICENSE_KEY!;\n',
    },
    { path: '.env', code: 'NEW_RELIC_LICENSE_KEY=⟦86e0887a7831¦0ed34d68b7ec4d23c9e8FFFFNRAL⟧\n' },
  ],
  good: ['const newRelicLicenseKey = process.env.NEW_RELIC_LICENSE_KEY;\n', "const prefix = 'NRAL';\n"],
} satisfies Examples;
