import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/yandex-static-key',
  title: 'Hard-coded Yandex Cloud static access key',
  severity: 'error',
  confidence: 'high',
  references: ['https://yandex.cloud/en/docs/iam/concepts/authorization/access-key'],
  rotation: 'https://yandex.cloud/en/docs/iam/operations/compromised-credentials',
  noun: 'Yandex Cloud static access key',
  environmentVariable: 'AWS_SECRET_ACCESS_KEY',
  why: 'With its key id the secret reads and writes the buckets and queues of its service account.',
  remedy: 'Delete the static key on the service account’s page, and read a new pair from the environment.',
  keywords: ['ycaje', 'ycm', 'ycn', 'yco', 'ycp'],
  pattern: /YCAJE[\w-]{20}|YC[MNOP][\w-]{37}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ text, span, value }) {
    if (value.startsWith('YCAJE'))
      return /^(?:%2F|\/[0-9]{8}|&(?:Expires|Signature))/i.test(text.slice(span.end, span.end + 12))
        ? null
        : { severity: 'warning', noun: 'Yandex Cloud static key id' };
    const body = value.slice(3);
    return /[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) && !/[a-z]{7}/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const awsSecretAccessKey = '⟦YCN¦qVqQ-bLGQ1aFkKMgdyMqNVyiAm2Zkz2qTVOa7⟧';\n",
      fixed: 'const awsSecretAccessKey = process.env.AWS_SECRET_ACCESS_KEY!;\n',
    },
    { path: '.env', code: 'AWS_SECRET_ACCESS_KEY=⟦YCN¦iY-sd3HQANilw1auGMb01Z62iDCF8NWtkc1a7⟧\n' },
  ],
  good: ['const key = process.env.AWS_SECRET_ACCESS_KEY;\n', "const value = 'YCManagerOfTheConfigurationService_v2-xyz';\n"],
} satisfies Examples;
