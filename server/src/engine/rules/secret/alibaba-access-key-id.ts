import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/alibaba-access-key-id',
  title: 'Hard-coded Alibaba Cloud access key id',
  severity: 'warning',
  confidence: 'high',
  references: ['https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair'],

  noun: 'Alibaba Cloud access key id',
  environmentVariable: 'ALIBABA_CLOUD_ACCESS_KEY_ID',
  why: 'The id names a key of a Alibaba Cloud account, and its secret is mostly kept beside it. With both, anyone acts as that account or user.',
  remedy: 'Disable and delete the key pair in the RAM console, use a RAM role, or read a new pair from the environment.',
  keywords: ['ltai'],
  pattern: /LTAI[0-9A-Za-z]{12,22}/,

  continuation: 'base64',
  alphabetSize: 62,

  judge({ text, span, value }) {
    return !/^(?:%2F|\/[0-9]{8}|&(?:Expires|Signature))/i.test(text.slice(span.end, span.end + 12)) &&
      /[0-9]/.test(value) &&
      /[a-z]/.test(value) &&
      [16, 20, 24, 26].includes(value.length)
      ? {}
      : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const alibabaCloudAccessKeyId = '⟦LTA¦I5tZUYGxFhV0WXiXSTh7b⟧';\n",
      fixed: 'const alibabaCloudAccessKeyId = process.env.ALIBABA_CLOUD_ACCESS_KEY_ID!;\n',
    },
    { path: '.env', code: 'ALIBABA_CLOUD_ACCESS_KEY_ID=⟦LTA¦I5twPLTPBffDY19AUUB7b⟧\n' },
  ],
  good: ['const id = process.env.ALIBABA_CLOUD_ACCESS_KEY_ID;\n', "const label = 'LTAIdentifierOfAccount';\n"],
} satisfies Examples;
