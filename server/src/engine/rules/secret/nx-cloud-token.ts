import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
export const rule = secretRule({
  id: 'secret/nx-cloud-token',
  title: 'Hard-coded Nx Cloud access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://nx.dev/docs/guides/nx-cloud/access-tokens'],

  noun: 'Nx Cloud access token',
  environmentVariable: 'NX_CLOUD_ACCESS_TOKEN',
  why: 'A token that may write puts artifacts into the remote cache, and so code into every build that uses it; each kind reads the cache.',
  remedy: 'Delete the token in the workspace settings of Nx Cloud, and read a new one from the environment.',
  keywords: ['fhjlywq'],
  pattern: /[0-9A-Za-z]{48}fHJlYWQ(?:td3JpdG(?:U=?|UtcHJpdmF0ZQ=?=?)|tb25seQ=?=?|=)/,
  around: { before: 48, after: 16 },
  continuation: 'base64',

  judge({ value }) {
    const bytes = decodeBase64(value);
    const plain = bytes === null ? '' : bytesToLatin1(bytes);
    if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\|/.test(plain)) return null;
    return plain.includes('write')
      ? {}
      : { severity: 'warning', remark: 'it reads the remote cache of the workspace. Read it from the environment.' };
  },
});

export const examples = {
  bad: [
    {
      code: "const nxCloudAccessToken = '⟦ODk5ZjVhZGUtNjY4NC05¦ZDA1LWEwMTAtNjM1ZDc4MTg3M2VkfHJlYWQtd3JpdGU=⟧';\n",
      fixed: 'const nxCloudAccessToken = process.env.NX_CLOUD_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'NX_CLOUD_ACCESS_TOKEN=⟦Mzc1ZjMyODYtMDQ5Yy03¦YTI5LTc5YWEtM2U1NDI0OTg1MmUzfHJlYWQtd3JpdGU=⟧\n' },
  ],
  good: ['const nxCloudAccessToken = process.env.NX_CLOUD_ACCESS_TOKEN;\n', "const prefix = 'fHJlYWQ';\n"],
} satisfies Examples;
