import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/naver-cloud-key',
  title: 'Hard-coded Naver Cloud secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://guide.ncloud-docs.com/docs/en/subaccount-use-subaccount', 'https://api.ncloud-docs.com/docs/en/common-ncpapi'],

  noun: 'Naver Cloud secret key',
  environmentVariable: 'NCLOUD_SECRET_KEY',
  why: 'With the access key the secret key manages servers, storage and messages of the account within its rights.',
  remedy: 'Delete the key in the portal under API authentication keys, and read a new pair from the environment.',
  keywords: ['ncp_iam_bp'],
  pattern: /ncp_iam_BP[AK][A-Z]{3}[0-9A-Za-z]{12,40}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return value.startsWith('ncp_iam_BPA') ? { severity: 'warning', noun: 'Naver Cloud access key' } : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const ncloudSecretKey = '⟦ncp¦_iam_BPKSKREEMqmc4Puj8dfIbWa8T7XhkuLj5C⟧';\n",
      fixed: 'const ncloudSecretKey = process.env.NCLOUD_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'NCLOUD_SECRET_KEY=⟦ncp¦_iam_BPKSKRlyGBmdkdNM1PyZOohUgFizI3eTei⟧\n' },
  ],
  good: ['const ncloudSecretKey = process.env.NCLOUD_SECRET_KEY;\n', "const prefix = 'ncp_iam_bp';\n"],
} satisfies Examples;
