import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/prismic-token',
  title: 'Hard-coded Prismic access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://prismic.io/docs/fetch-content'],

  noun: 'Prismic access token',
  environmentVariable: 'PRISMIC_ACCESS_TOKEN',
  why: 'The token reads the unpublished content of a private repository.',
  remedy: 'Delete the token under Settings > API & Security and read a new one from the environment.',
  keywords: ['mc5'],
  pattern: /MC5[0-9A-Za-z]{20,24}\.[0-9A-Za-z_-]{60,220}/,

  continuation: 'word-or-dash',

  judge({ value }) {
    // The second part is base64 of bytes that passed as broken UTF-8: replacement characters stand in it again and again.
    return /77-9|-_v|vv73/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const prismicAccessToken = '⟦MC5¦YRklrUlFIS2R0MnlpRVpl.77-977-9cmdDOUJ5VXbvv71LMUjvv73vv73vv71CWG3vv73vv73vv71H77-977-9Zu-_ve-_ve-_ve-_vWww77-977-977-9ZnPvv73vv70⟧';\n",
      fixed: 'const prismicAccessToken = process.env.PRISMIC_ACCESS_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'PRISMIC_ACCESS_TOKEN=⟦MC5¦YQ0o2S0N6allQZGNUQURo.77-977-977-9OGpPZXXvv73vv73vv73vv73vv73vv71077-9T--_ve-_vVnvv73vv73vv71nNO-_vULvv71pdzXvv73vv73vv73vv73vv714VO-_ve-_vQ⟧\n',
    },
  ],
  good: ['const prismicAccessToken = process.env.PRISMIC_ACCESS_TOKEN;\n', "const id = 'mc5';\n"],
} satisfies Examples;
