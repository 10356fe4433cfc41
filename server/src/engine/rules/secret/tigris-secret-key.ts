import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/tigris-secret-key',
  title: 'Hard-coded Tigris secret access key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.tigrisdata.com/docs/iam/manage-access-key/'],

  noun: 'Tigris secret access key',
  environmentVariable: 'AWS_SECRET_ACCESS_KEY',
  why: 'With its key id the secret reads, writes and deletes objects in the buckets of the organisation.',
  remedy: 'Delete the access key in the Tigris dashboard, and read a new one from the environment.',
  keywords: ['tsec_'],
  pattern: /tsec_[\w+/-]{48,80}/,

  continuation: 'base64',
  alphabetSize: 64,

  judge({ value }) {
    const body = value.slice(5);
    return /[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const awsSecretAccessKey = '⟦ts¦ec_1YaTYmTkWpT6RdNmnl8KIanaiIQsk_d4IaRdCNittOAU72q1kaRtzmYZECroO016⟧';\n",
      fixed: 'const awsSecretAccessKey = process.env.AWS_SECRET_ACCESS_KEY!;\n',
    },
    { path: '.env', code: 'AWS_SECRET_ACCESS_KEY=⟦ts¦ec_Z5QmqF95Yq_zvsyjkUrydRvVieroRzkrEDY2615FQur0KJJquaXkGyjSPKKRhq0n⟧\n' },
  ],
  good: ['const key = process.env.AWS_SECRET_ACCESS_KEY;\n', 'const tsec_start = read();\n'],
} satisfies Examples;
