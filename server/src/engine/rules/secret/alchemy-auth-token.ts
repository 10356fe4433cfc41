import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/alchemy-auth-token',
  title: 'Hard-coded Alchemy auth token',
  severity: 'error',
  confidence: 'medium',
  references: ['https://www.alchemy.com/docs/reference/notify-api-quickstart'],

  noun: 'Alchemy auth token',
  environmentVariable: 'ALCHEMY_AUTH_TOKEN',
  why: 'The token creates, changes and deletes the webhooks of the account’s apps at Alchemy Notify.',
  remedy: 'Replace the token in the webhooks dashboard of Alchemy, and read it from the environment.',
  keywords: ['alcht_'],
  pattern: /alcht_[0-9A-Za-z]{30}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const alchemyAuthToken = '⟦alc¦ht_CO1dxL7TDW8BYUjSHBkNFbK7zAkyN5⟧';\n",
      fixed: 'const alchemyAuthToken = process.env.ALCHEMY_AUTH_TOKEN!;\n',
    },
    { path: '.env', code: 'ALCHEMY_AUTH_TOKEN=⟦alc¦ht_zBUjVf9YJfBKe6DEdeA74NP66SX4or⟧\n' },
  ],
  good: ['const alchemyAuthToken = process.env.ALCHEMY_AUTH_TOKEN;\n', "const prefix = 'alcht_';\n"],
} satisfies Examples;
