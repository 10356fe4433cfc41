import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
export const rule = secretRule({
  id: 'secret/artifactory-reference-token',
  title: 'Hard-coded JFrog reference token',
  severity: 'error',
  confidence: 'high',
  references: ['https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens'],

  noun: 'JFrog reference token',
  environmentVariable: 'JF_ACCESS_TOKEN',
  why: 'The token stands for an access token of the JFrog Platform: it downloads and uploads artifacts with the permissions of its owner.',
  remedy: 'Revoke the token under Access tokens in the JFrog Platform, and read a new one from the environment.',
  keywords: ['cmvmdgtuoja'],
  pattern: /cmVmdGtuOjA[0-9A-Za-z+/]{50,62}={0,2}/,

  continuation: 'base64',

  judge({ value }) {
    const bytes = decodeBase64(value);
    return bytes !== null && /^reftkn:\d\d:\d{10}:[0-9A-Za-z]{20,40}$/.test(bytesToLatin1(bytes)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const jfAccessToken = '⟦cmV¦mdGtuOjAxOjE3MjQ2NzE2ODQ6U3lQWFhEdm92Rmh2Y2UyVVlPY3JyVWdEMnRI⟧';\n",
      fixed: 'const jfAccessToken = process.env.JF_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'JF_ACCESS_TOKEN=⟦cmV¦mdGtuOjAxOjE3MDYzNjA5NjQ6Q09pMEozTTk5T29rUjhyR2tLdDNlTjAySEpy⟧\n' },
  ],
  good: ['const jfAccessToken = process.env.JF_ACCESS_TOKEN;\n', "const prefix = 'cmvmdgtuoja';\n"],
} satisfies Examples;
