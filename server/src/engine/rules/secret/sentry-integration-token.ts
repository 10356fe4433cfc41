import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/sentry-integration-token',
  title: 'Hard-coded Sentry integration token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.sentry.io/account/auth-tokens/'],

  noun: 'Sentry integration token',
  environmentVariable: 'SENTRY_AUTH_TOKEN',
  why: 'The token belongs to an integration or an application and reads or changes issues, projects and members as far as its scopes go.',
  remedy: 'Revoke the token on the page of the integration in Sentry, and read a new one from the environment.',
  keywords: ['sntrya_', 'sntryi_'],
  pattern: /sntry[ai]_[0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const sentryAuthToken = '⟦snt¦rya_d6a5eb0e8cd5929f9f361a8fc19c4d1c30e49665a9b7ac096fabd573f3d76688⟧';\n",
      fixed: 'const sentryAuthToken = process.env.SENTRY_AUTH_TOKEN!;\n',
    },
    { path: '.env', code: 'SENTRY_AUTH_TOKEN=⟦snt¦rya_8f42e071d8703fb94eab1a34da73f8ad576f5fce37d0f56f3af6605d22ecdc95⟧\n' },
  ],
  good: ['const sentryAuthToken = process.env.SENTRY_AUTH_TOKEN;\n', "const prefix = 'sntrya_';\n"],
} satisfies Examples;
