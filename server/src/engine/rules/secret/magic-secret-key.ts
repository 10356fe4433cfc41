import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/magic-secret-key',
  title: 'Hard-coded Magic secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://magic.link/docs/authentication/getting-started/how-to-get-api-keys'],

  noun: 'Magic secret key',
  environmentVariable: 'MAGIC_SECRET_KEY',
  why: 'The key checks and ends the logins of the app’s users and reads who they are.',
  remedy: 'Roll the secret key in the Magic dashboard and read the new one from the environment.',
  keywords: ['sk_live_', 'sk_test_'],
  pattern: /sk_(?:live|test)_[0-9A-F]{16}/,

  continuation: 'word',
  alphabetSize: 16,
  priority: 1,
  judge({ value }) {
    return value.startsWith('sk_test_') ? { severity: 'warning' } : {};
  },
});

export const examples = {
  bad: [
    { code: "const magicSecretKey = '⟦sk_¦live_3E4A1DB00D74702B⟧';\n", fixed: 'const magicSecretKey = process.env.MAGIC_SECRET_KEY!;\n' },
    { path: '.env', code: 'MAGIC_SECRET_KEY=⟦sk_¦live_10F8715F9F5593A8⟧\n' },
  ],
  good: ['const magicSecretKey = process.env.MAGIC_SECRET_KEY;\n', "const prefix = 'sk_live_';\n"],
} satisfies Examples;
