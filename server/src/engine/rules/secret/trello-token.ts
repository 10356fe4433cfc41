import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/trello-token',
  title: 'Hard-coded Trello token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/'],
  rotation: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
  noun: 'Trello token',
  environmentVariable: 'TRELLO_TOKEN',
  why: "Together with the application's public key the token reads and changes the boards and cards of the person who granted it.",
  remedy: 'Revoke the token in the account settings of Trello, and read a new one from the environment.',
  keywords: ['atta'],
  pattern: /ATTA[0-9a-f]{64}[0-9A-F]{8}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const trelloToken = '⟦ATT¦A1cb709a7ada6a71c436418ebe9256499867d733a9bc44d92440f9a9ca3efe411E46428AA⟧';\n",
      fixed: 'const trelloToken = process.env.TRELLO_TOKEN!;\n',
    },
    { path: '.env', code: 'TRELLO_TOKEN=⟦ATT¦A8d640127b8c91c4f20565220b09a7d59378d88e71e2430987e6c0d4f0417cd045BFED6AF⟧\n' },
  ],
  good: ['const trelloToken = process.env.TRELLO_TOKEN;\n', "const prefix = 'atta';\n"],
} satisfies Examples;
