import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/okta-token',
  title: 'Hard-coded Okta API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.okta.com/docs/guides/create-an-api-token/main/'],

  noun: 'Okta API token',
  environmentVariable: 'OKTA_API_TOKEN',
  why: 'The token has the rights of the administrator who made it: it reads, creates and unlocks users.',
  remedy: 'Revoke the token under Security > API > Tokens and read a new one from the environment.',
  keywords: ['okta', 'ssws '],
  pattern: /00[0-9A-Za-z_-]{40}/,
  around: { before: 60, after: 200 },
  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    return /[A-Z]/.test(value) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const oktaApiToken = '⟦00K¦4xoVjK2fb-bWKxpWBUeZKxXSgWD3bDIvUhxFLXa⟧';\n",
      fixed: 'const oktaApiToken = process.env.OKTA_API_TOKEN!;\n',
    },
    { path: '.env', code: 'OKTA_API_TOKEN=⟦00K¦4x3keFl39y8miWVo78gsQ0mgxh4YckJ-Iv8EAga⟧\n' },
  ],
  good: ['const oktaApiToken = process.env.OKTA_API_TOKEN;\n', "const oktaHash = '0007dd9d686e3880c7e9f4ea54a3a7ac73d975cd0e';\n"],
} satisfies Examples;
