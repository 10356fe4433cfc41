import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/google-storage-hmac-key',
  title: 'Hard-coded Google Cloud Storage HMAC access id',
  severity: 'warning',
  confidence: 'high',
  references: ['https://cloud.google.com/storage/docs/authentication/hmackeys'],
  rotation: 'https://cloud.google.com/storage/docs/authentication/managing-hmackeys',
  noun: 'Google Cloud Storage HMAC access id',
  environmentVariable: 'GCS_HMAC_ACCESS_ID',
  why: 'The id names an account and its secret is mostly kept beside it. With both, anyone reads and writes the buckets of that account.',
  remedy: 'Deactivate and delete the key in the Cloud Storage settings under Interoperability, and read a new pair from the environment.',
  keywords: ['goog'],
  pattern: /GOOG(?:1E[0-9A-Z]{55}|[0-9A-Z]{20})/,

  continuation: 'word',
  alphabetSize: 36,

  judge({ value }) {
    return /[0-9]/.test(value.slice(6)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const gcsHmacAccessId = '⟦GOO¦GWSWRAJEQLCKXDBNKQ4RJ⟧';\n",
      fixed: 'const gcsHmacAccessId = process.env.GCS_HMAC_ACCESS_ID!;\n',
    },
    { path: '.env', code: 'GCS_HMAC_ACCESS_ID=⟦GOO¦GURPADX5561FTMTI0E2UW⟧\n' },
  ],
  good: [
    'const id = process.env.GCS_HMAC_ACCESS_ID;\n',
    "const symbols = ['GOOG', 'GOOGL'];\n",
    "const NAME = 'GOOGLEADSENSEFORPUBLISHE';\n",
  ],
} satisfies Examples;
