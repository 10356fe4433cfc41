import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
export const rule = secretRule({
  id: 'secret/workos-key',
  title: 'Hard-coded WorkOS API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://workos.com/docs/reference/api-keys'],

  noun: 'WorkOS API key',
  environmentVariable: 'WORKOS_API_KEY',
  why: 'The key reads and changes users, organisations and single sign-on connections, and issues sessions.',
  remedy: 'Rotate the key under API Keys of the dashboard and read the new one from the environment.',
  keywords: ['sk_a2v5x', 'sk_live_a2v5x', 'sk_test_a2v5x'],
  pattern: /sk_(?:live_|test_)?a2V5X[0-9A-Za-z_-]{60,90}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
  priority: 1,
  judge({ value }) {
    const bytes = decodeBase64(value.slice(value.indexOf('a2V5X')));
    if (bytes === null || !/^key_[0-9A-Z]{26},[0-9A-Za-z]{20,40}$/.test(bytesToLatin1(bytes))) return null;
    return value.startsWith('sk_test_')
      ? { severity: 'warning', remark: 'it is a key of a test environment. Revoke it and read a new one from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const workosApiKey = '⟦sk_¦live_a2V5XzAxMUpISDY2UVoxVkVBOVREWkhSNzVDVzM2LGRaMmViQVJkVnN3NW5FNjJoTTU0dTQ0WVE⟧';\n",
      fixed: 'const workosApiKey = process.env.WORKOS_API_KEY!;\n',
    },
    { path: '.env', code: 'WORKOS_API_KEY=⟦sk_¦live_a2V5XzAxUDFXWkFSNjRER1EyRjhUMEYzVllYSzQyLEp1U3l5RGt0WENud2lCYlduR1dVN0RlV0k⟧\n' },
  ],
  good: ['const workosApiKey = process.env.WORKOS_API_KEY;\n', "const prefix = 'sk_live_';\n"],
} satisfies Examples;
