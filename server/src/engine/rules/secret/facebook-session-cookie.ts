import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/facebook-session-cookie',
  title: 'Hard-coded Facebook session cookie',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.facebook.com/help/211990645501187'],

  noun: 'Facebook session cookie',
  environmentVariable: 'FACEBOOK_COOKIE',
  why: 'The cookie `xs` with the user’s number is the whole login of a person.',
  remedy: 'Log out of that session under Settings > Where you’re logged in, and keep cookies out of code.',
  keywords: ['%3a2%3a1', ':2:1'],
  pattern:
    /[0-9]{1,3}(?:%3A|:)[0-9A-Za-z_-]{14}(?:%3A|:)2(?:%3A|:)1[0-9]{9}(?:%3A|:)-?[0-9]{1,6}(?:(?:%3A|:)(?:%3A|:)?[0-9A-Za-z_-]{10,80})?/,
  around: { before: 24, after: 110 },
  continuation: 'word-or-dash',
  alphabetSize: 36,
});

export const examples = {
  bad: [
    {
      code: "const facebookCookie = '⟦25%¦3AK4x4ZAHCONrNd1%3A2%3A1659493673%3A-1%3A7665aTfJbWTddIXbR⟧';\n",
      fixed: 'const facebookCookie = process.env.FACEBOOK_COOKIE!;\n',
    },
    { path: '.env', code: 'FACEBOOK_COOKIE=⟦14%¦3AK4xm5NYsJLgBcD%3A2%3A1666814012%3A-1%3A9432aSpgKcQDRTDfa⟧\n' },
  ],
  good: ['const facebookCookie = process.env.FACEBOOK_COOKIE;\n', "const time = '12:30:2:15';\n"],
} satisfies Examples;
