import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
export const rule = secretRule({
  id: 'secret/sentry-org-token',
  title: 'Hard-coded Sentry organization token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.sentry.io/account/auth-tokens/'],
  rotation: 'https://docs.sentry.io/account/auth-tokens/',
  noun: 'Sentry organization token',
  environmentVariable: 'SENTRY_AUTH_TOKEN',
  why: 'The token uploads source maps and creates releases in the organization, and so changes what error reports show.',
  remedy: 'Revoke the token under Auth tokens in the organization settings of Sentry, and read a new one from the environment.',
  keywords: ['sntrys_'],
  pattern: /sntrys_eyJ[0-9A-Za-z+/=]{40,600}_[0-9A-Za-z+/]{40,44}/,

  continuation: 'base64',

  priority: 2,
  judge({ value }) {
    const bytes = decodeBase64(value.slice(7, value.lastIndexOf('_')));
    if (bytes === null || !bytesToLatin1(bytes).includes('"iat"')) return null;
    try {
      JSON.parse(bytesToLatin1(bytes));
      return {};
    } catch {
      return { severity: 'hint', confidence: 'low', remark: 'its body does not decode to a whole token. Remove it if it ever was real.' };
    }
  },
});

export const examples = {
  bad: [
    {
      code: "const sentryAuthToken = '⟦snt¦rys_eyJpYXQiOjE3MTIzNDU2NzguMTIsInVybCI6Imh0dHBzOi8vc2VudHJ5LmlvIiwicmVnaW9uX3VybCI6Imh0dHBzOi8vdXMuc2VudHJ5LmlvIiwib3JnIjoiYWNtZS05d2oifQ==_Yz9HIz3zPyXVsjI1BJoXsu5UHDM6XtM2pNMGeEWJWir⟧';\n",
      fixed: 'const sentryAuthToken = process.env.SENTRY_AUTH_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'SENTRY_AUTH_TOKEN=⟦snt¦rys_eyJpYXQiOjE3MTIzNDU2NzguMTIsInVybCI6Imh0dHBzOi8vc2VudHJ5LmlvIiwicmVnaW9uX3VybCI6Imh0dHBzOi8vdXMuc2VudHJ5LmlvIiwib3JnIjoiYWNtZS1mbzcifQ==_EB9EpyAQGPRJDuWXSTwt8QQXMPwx37PZmLndmZwAw38⟧\n',
    },
  ],
  good: ['const sentryAuthToken = process.env.SENTRY_AUTH_TOKEN;\n', "const prefix = 'sntrys_';\n"],
} satisfies Examples;
