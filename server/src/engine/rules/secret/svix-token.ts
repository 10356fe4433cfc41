import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/svix-token',
  title: 'Hard-coded Svix token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.svix.com/quickstart'],

  noun: 'Svix token',
  environmentVariable: 'SVIX_TOKEN',
  why: 'The token sends webhooks to all customers of the application and reads their endpoints and messages.',
  remedy: 'Expire the key under API access in Svix, and read a new one from the environment.',
  keywords: ['testsk_', 'sk_'],
  pattern: /(?:testsk_[\w-]{32}(?:\.[a-z]{2})?|sk_[\w-]{32}\.(?:us|eu|in|ca|au))/,

  continuation: 'word-or-dash',
  alphabetSize: 62,

  judge({ value }) {
    if (!/\d/.test(value) || !/[A-Z]/.test(value)) return null;
    return value.startsWith('test')
      ? { severity: 'warning', remark: 'it is a key of a test environment. Still read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    { code: "const svixToken = '⟦sk_¦YO9sEgZM6cpLyrBE148l7UcI7Oun7Q7x.eu⟧';\n", fixed: 'const svixToken = process.env.SVIX_TOKEN!;\n' },
    { path: '.env', code: 'SVIX_TOKEN=⟦sk_¦Lqam1vrSYZEJZyEU5M8qS8UMok7vwQ7x.eu⟧\n' },
  ],
  good: ['const svixToken = process.env.SVIX_TOKEN;\n', "const name = 'testsk_';\n"],
} satisfies Examples;
