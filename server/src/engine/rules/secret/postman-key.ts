import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/postman-key',
  title: 'Hard-coded Postman API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://learning.postman.com/docs/developer/postman-api/authentication/'],
  rotation: 'https://go.postman.co/settings/me/api-keys',
  noun: 'Postman API key',
  environmentVariable: 'POSTMAN_API_KEY',
  why: 'The key reads and changes all collections and environments of its owner, which often hold credentials of further services.',
  remedy: 'Delete the key in the account settings of Postman, and read a new one from the environment.',
  keywords: ['pmak-'],
  pattern: /PMAK-[0-9a-f]{24}-[0-9a-f]{34}/,

  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const postmanApiKey = '⟦PMA¦K-f3176b6711ea605e84949ffd-59e5be275077bb3a0250ca7d8ae8b16cf5⟧';\n",
      fixed: 'const postmanApiKey = process.env.POSTMAN_API_KEY!;\n',
    },
    { path: '.env', code: 'POSTMAN_API_KEY=⟦PMA¦K-662f07fb1969643610380588-0a5d584c0740b444edc445f005f98dd955⟧\n' },
  ],
  good: ['const postmanApiKey = process.env.POSTMAN_API_KEY;\n', "const prefix = 'pmak-';\n"],
} satisfies Examples;
