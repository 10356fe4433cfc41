import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
export const rule = secretRule({
  id: 'secret/bitbucket-server-token',
  title: 'Hard-coded Bitbucket Data Center access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html'],
  rotation: 'https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html',
  noun: 'Bitbucket Data Center access token',
  environmentVariable: 'BITBUCKET_TOKEN',
  why: 'The token reads and writes the repositories of the server over HTTPS and its REST API, with the permissions that it was made with.',
  remedy: 'Revoke the token under HTTP access tokens in Bitbucket, and read a new one from the environment.',
  keywords: ['bbdc-'],
  pattern: /BBDC-[MNO][0-9A-Za-z+/@_-]{43}/,

  continuation: 'base64',

  judge({ value }) {
    // The token is the base64 of a number of twelve digits, a colon and twenty random bytes.
    const bytes = decodeBase64(value.slice(5, 21));
    return bytes !== null && /^\d{12}$/.test(bytesToLatin1(bytes)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const bitbucketToken = '⟦BBD¦C-NDU4NDI1NTI3MTY3OiL5uOwm+hjZH+fan7I4jaLJ7Lwt⟧';\n",
      fixed: 'const bitbucketToken = process.env.BITBUCKET_TOKEN!;\n',
    },
    { path: '.env', code: 'BITBUCKET_TOKEN=⟦BBD¦C-OTYxMTM4MTk2MTYyOlSZXFEFRMj+FmcjIX1sCUrR4iLf⟧\n' },
  ],
  good: ['const bitbucketToken = process.env.BITBUCKET_TOKEN;\n', "const prefix = 'bbdc-';\n"],
} satisfies Examples;
