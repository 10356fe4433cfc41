import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/neon-key',
  title: 'Hard-coded Neon API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://neon.com/docs/manage/api-keys'],
  rotation: 'https://neon.com/docs/manage/api-keys#revoke-api-keys',
  noun: 'Neon API key',
  environmentVariable: 'NEON_API_KEY',
  why: 'The key makes, reads and deletes projects, branches and roles of its owner or organisation, and shows database passwords.',
  remedy: 'Revoke the key in the account settings, and read a new one from the environment.',
  keywords: ['napi_'],
  pattern: /napi_[0-9a-z]{64}/,

  continuation: 'word',
  alphabetSize: 36,
});

export const examples = {
  bad: [
    {
      code: "const neonApiKey = '⟦nap¦i_9xcajb68n8brqsv6nfiypqaortiw86b3fs5x090dw9rug5b94uie71st0klyv4xy⟧';\n",
      fixed: 'const neonApiKey = process.env.NEON_API_KEY!;\n',
    },
    { path: '.env', code: 'NEON_API_KEY=⟦nap¦i_byuorh1qnf4okj9g8b9hnlxq7bgikugm4xo6wduaz2m4kg8utvmek6g62k8k8tit⟧\n' },
  ],
  good: ['const key = process.env.NEON_API_KEY;\n', 'const napi_env = napi_get_value_string_utf8(env);\n'],
} satisfies Examples;
