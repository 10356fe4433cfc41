import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/unkey-key',
  title: 'Hard-coded Unkey root key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://www.unkey.com/docs/security/root-keys'],

  noun: 'Unkey root key',
  environmentVariable: 'UNKEY_ROOT_KEY',
  why: 'The root key creates, verifies and deletes the API keys that the product hands to its own customers.',
  remedy: 'Delete the root key in the workspace settings of Unkey, and read a new one from the environment.',
  keywords: ['unkey_'],
  pattern: /unkey_[1-9A-HJ-NP-Za-km-z]{20,26}/,

  continuation: 'word',
  alphabetSize: 58,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    { code: "const unkeyRootKey = '⟦unk¦ey_3ZLGYjESvuxBfL83voLQ7x⟧';\n", fixed: 'const unkeyRootKey = process.env.UNKEY_ROOT_KEY!;\n' },
    { path: '.env', code: 'UNKEY_ROOT_KEY=⟦unk¦ey_3ZDHtBAT9TFPQuk3WCDQ7x⟧\n' },
  ],
  good: ['const unkeyRootKey = process.env.UNKEY_ROOT_KEY;\n', "const name = 'unkey_verification_result';\n"],
} satisfies Examples;
