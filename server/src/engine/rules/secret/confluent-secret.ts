import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/confluent-secret',
  title: 'Hard-coded Confluent Cloud API secret',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html'],

  noun: 'Confluent Cloud API secret',
  environmentVariable: 'CONFLUENT_CLOUD_API_SECRET',
  why: 'With its key the secret reads and writes topics, or manages clusters and access, with the rights of its owner.',
  remedy: 'Delete the API key in Confluent Cloud, and read a new pair from the environment.',
  keywords: ['cflt'],
  pattern: /cflt[0-9A-Za-z+/]{60}/,

  continuation: 'base64',
  alphabetSize: 64,

  judge({ value }) {
    const body = value.slice(4);
    return /[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const confluentCloudApiSecret = '⟦cf¦ltKtzEwGb+aibUbB56etry5Fmea/nXeSj/ohjE7d6TkabaO7Q3E2Spn5k+2PpZ⟧';\n",
      fixed: 'const confluentCloudApiSecret = process.env.CONFLUENT_CLOUD_API_SECRET!;\n',
    },
    { path: '.env', code: 'CONFLUENT_CLOUD_API_SECRET=⟦cf¦ltpywb5KzZ2EVXyAvQcJkY8NG2/bYUGU5FuP5Sk2Qu/P0YvGxOPa4t8MKAQOoW⟧\n' },
  ],
  good: ['const secret = process.env.CONFLUENT_CLOUD_API_SECRET;\n', "const cflt = 'cfltitles';\n"],
} satisfies Examples;
