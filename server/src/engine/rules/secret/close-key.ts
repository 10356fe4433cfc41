import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/close-key',
  title: 'Hard-coded Close API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.close.com/topics/authentication/'],

  noun: 'Close API key',
  environmentVariable: 'CLOSE_API_KEY',
  why: 'The key reads and changes all leads, calls and mails of the organisation.',
  remedy: 'Delete the key under Settings > Developer and read a new one from the environment.',
  keywords: ['api_'],
  pattern: /api_[0-9A-Za-z]{22}\.[0-9A-Za-z]{22}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const closeApiKey = '⟦api¦_4Kyv2uNOjmYwFI8x4Bt9Ag.7hFRDmCSSwJof0jS0CFr2k⟧';\n",
      fixed: 'const closeApiKey = process.env.CLOSE_API_KEY!;\n',
    },
    { path: '.env', code: 'CLOSE_API_KEY=⟦api¦_4KX1zIi8GPTjoLXvGEnXm6.7h3QqCEoqkg1CHxAe1RDMR⟧\n' },
  ],
  good: ['const closeApiKey = process.env.CLOSE_API_KEY;\n', "const path = 'api_documentationgenerator.documentationgenerators';\n"],
} satisfies Examples;
