import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/baidu-cloud-key',
  title: 'Hard-coded Baidu AI Cloud key',
  severity: 'error',
  confidence: 'high',
  references: ['https://cloud.baidu.com/doc/Reference/s/9jwvz2egb', 'https://cloud.baidu.com/doc/IAM/index.html'],

  noun: 'Baidu AI Cloud key',
  environmentVariable: 'QIANFAN_API_KEY',
  why: 'The API key calls models and services on the account’s bill; an access key id does so together with its secret, which is mostly kept beside it.',
  remedy: 'Delete the key in the console under security authentication, and read a new one from the environment.',
  keywords: ['bce-v3/altak-', 'altak'],
  pattern: /bce-v3\/ALTAK-[0-9A-Za-z]{21}\/[0-9a-f]{40}|ALTAK[0-9A-Za-z]{21}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    if (value.startsWith('bce-v3')) return { noun: 'Baidu AI Cloud API key' };
    return /[0-9]/.test(value) && /[a-z]/.test(value) ? { severity: 'warning', noun: 'Baidu AI Cloud access key id' } : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const qianfanApiKey = '⟦bce¦-v3/ALTAK-e4zQcPcnykoouLaEoWQjc/7a0be0db33fabb18834d2adb9b9002d10c5a2e92⟧';\n",
      fixed: 'const qianfanApiKey = process.env.QIANFAN_API_KEY!;\n',
    },
    { path: '.env', code: 'QIANFAN_API_KEY=⟦bce¦-v3/ALTAK-01rGlTGRtlRAM1xvNXbc2/89a1b70f181c9924472ff39cc141f38b64d626c7⟧\n' },
  ],
  good: ['const key = process.env.QIANFAN_API_KEY;\n', "const name = 'ALTAKonfliktenOgUtbyggingen';\n"],
} satisfies Examples;
