import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
export const rule = secretRule({
  id: 'secret/volcengine-access-key-id',
  title: 'Hard-coded Volcano Engine access key id',
  severity: 'warning',
  confidence: 'high',
  references: ['https://www.volcengine.com/docs/6291/65568'],

  noun: 'Volcano Engine access key id',
  environmentVariable: 'VOLC_ACCESSKEY',
  why: 'The id names a key of a Volcano Engine account, and its secret is mostly kept beside it. With both, anyone acts as that account or user.',
  remedy: 'Disable and delete the key in the IAM console, and read a new pair from the environment.',
  keywords: ['aklt', 'aktp'],
  pattern: /AK(?:LT|TP)[0-9A-Za-z]{43}/,

  continuation: 'base64',

  judge({ text, span, value }) {
    const bytes = decodeBase64(value.slice(4));
    return bytes !== null &&
      !/^(?:%2F|\/[0-9]{8}|&(?:Expires|Signature))/i.test(text.slice(span.end, span.end + 12)) &&
      /^[0-9a-f]{32}$/.test(bytesToLatin1(bytes))
      ? {}
      : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const volcAccesskey = '⟦AKL¦TYzliNjJkZmQxMTQ5MTM4MzExMjkwMmQyMzRkYzdlYTM⟧';\n",
      fixed: 'const volcAccesskey = process.env.VOLC_ACCESSKEY!;\n',
    },
    { path: '.env', code: 'VOLC_ACCESSKEY=⟦AKL¦TZGM5NDZhZjE1ZjE4YTgxMmEwMGMxOWVlMWM1NzgyNjY⟧\n' },
  ],
  good: ['const volcAccesskey = process.env.VOLC_ACCESSKEY;\n', "const prefix = 'AKLT';\n"],
} satisfies Examples;
