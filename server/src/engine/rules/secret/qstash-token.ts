import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
export const rule = secretRule({
  id: 'secret/qstash-token',
  title: 'Hard-coded Upstash QStash token',
  severity: 'error',
  confidence: 'high',
  references: ['https://upstash.com/docs/qstash/overall/getstarted', 'https://upstash.com/docs/qstash/api/authentication'],

  noun: 'Upstash QStash token',
  environmentVariable: 'QSTASH_TOKEN',
  why: 'The token sends messages and schedules in the account’s name, which calls the services that trust its signatures.',
  remedy: 'Roll the token in the Upstash console, and read the new one from the environment.',
  keywords: ['eyjvc2vysuqioi'],
  pattern: /eyJVc2VySUQiOi[0-9A-Za-z+/]{60,300}={0,2}/,

  continuation: 'base64',

  judge({ value }) {
    const bytes = decodeBase64(value);
    const user = bytes === null ? null : /^\{"UserID":"([\w-]{8,60})","Password":"[\w-]{16,100}"/.exec(bytesToLatin1(bytes));
    /* The local development server has one and the same user everywhere. */ return user === null || user[1] === 'defaultUser' ? null : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const qstashToken = '⟦eyJ¦Vc2VySUQiOiI2ODc3MTVmZi0yOTEzLWE2MWUtMDkxYi03YTJlYzRkOWM5NDUiLCJQYXNzd29yZCI6Ijc5NzNiZDczZmY4MmQwZjAxNWQ3NDc5YzUxN2M5ZTlmIn0=⟧';\n",
      fixed: 'const qstashToken = process.env.QSTASH_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'QSTASH_TOKEN=⟦eyJ¦Vc2VySUQiOiI3YjI1Mjg2OS0wNWM1LTE2NjYtODBkMy1kNzhiMzA5YzlhZTkiLCJQYXNzd29yZCI6ImZjNzdiOTAxMzg0ZWE5ZmZkNzQyYzg5NDBjM2QwODNhIn0=⟧\n',
    },
  ],
  good: ['const qstashToken = process.env.QSTASH_TOKEN;\n', "const prefix = 'eyJVc2VySUQiOi';\n"],
} satisfies Examples;
