import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/postman-collection-key',
  title: 'Hard-coded Postman collection access key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://learning.postman.com/docs/collaborating-in-postman/sharing/'],

  noun: 'Postman collection access key',
  environmentVariable: 'POSTMAN_COLLECTION_ACCESS_KEY',
  why: 'The key reads one collection of Postman, with all requests and any credentials that are saved in them.',
  remedy: 'Delete the key where the collection is shared in Postman, and read a new one from the environment.',
  keywords: ['pmat-'],
  pattern: /PMAT-[0-9A-Z]{26}/,

  continuation: 'word-or-dash',
  alphabetSize: 32,
});

export const examples = {
  bad: [
    {
      code: "const postmanCollectionAccessKey = '⟦PMA¦T-77TAMSFYMTHYU8U9PRDCGPXCHL⟧';\n",
      fixed: 'const postmanCollectionAccessKey = process.env.POSTMAN_COLLECTION_ACCESS_KEY!;\n',
    },
    { path: '.env', code: 'POSTMAN_COLLECTION_ACCESS_KEY=⟦PMA¦T-FJ9QWFSIMLRPH0JF9WNT4G1XFC⟧\n' },
  ],
  good: ['const postmanCollectionAccessKey = process.env.POSTMAN_COLLECTION_ACCESS_KEY;\n', "const prefix = 'pmat-';\n"],
} satisfies Examples;
