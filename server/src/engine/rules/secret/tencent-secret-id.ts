import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/tencent-secret-id',
  title: 'Hard-coded Tencent Cloud secret id',
  severity: 'warning',
  confidence: 'high',
  references: ['https://www.tencentcloud.com/document/product/598/32675'],

  noun: 'Tencent Cloud secret id',
  environmentVariable: 'TENCENTCLOUD_SECRET_ID',
  why: 'The id names a key of a Tencent Cloud account, and its secret is mostly kept beside it. With both, anyone acts as that account or user.',
  remedy: 'Disable and delete the key in the CAM console, use a CAM role, or read a new pair from the environment.',
  keywords: ['akid'],
  pattern: /AKID[0-9A-Za-z]{32}/,

  continuation: 'base64',
  alphabetSize: 62,

  judge({ value }) {
    const body = value.slice(4);
    return /[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const tencentcloudSecretId = '⟦AKI¦DGn1d0whls45AFgxUZRdqTGX8hfHp4EbX⟧';\n",
      fixed: 'const tencentcloudSecretId = process.env.TENCENTCLOUD_SECRET_ID!;\n',
    },
    { path: '.env', code: 'TENCENTCLOUD_SECRET_ID=⟦AKI¦DpgguTFdCOOgdSV4ps1C92JhVgXV2jRHS⟧\n' },
  ],
  good: ['const tencentcloudSecretId = process.env.TENCENTCLOUD_SECRET_ID;\n', "const prefix = 'akid';\n"],
} satisfies Examples;
