import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/onepassword-secret-key',
  title: 'Hard-coded 1Password secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://support.1password.com/secret-key/', 'https://support.1password.com/secret-key-security/'],
  rotation: 'https://support.1password.com/change-secret-key/',
  noun: '1Password secret key',
  environmentVariable: 'OP_SECRET_KEY',
  why: 'The secret key is the second half of what opens the account: with it only the account password still protects all vaults.',
  remedy: 'Regenerate the secret key in the account’s profile, and keep it in the Emergency Kit only.',
  keywords: ['a3-'],
  pattern: /A3-[0-9A-Z]{6}-(?:[0-9A-Z]{11}|[0-9A-Z]{6}-[0-9A-Z]{5})-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/,

  continuation: 'word-or-dash',
  alphabetSize: 36,
});

export const examples = {
  bad: [
    {
      code: "const opSecretKey = '⟦A3¦-P2EFF6-8U4NLN-N7HWI-KUU33-INFU2-WDBZU⟧';\n",
      fixed: 'const opSecretKey = process.env.OP_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'OP_SECRET_KEY=⟦A3¦-I7Z33P-PWL5GYWA8W2-SHQOA-77C3A-CL85F⟧\n' },
  ],
  good: ['const key = process.env.OP_SECRET_KEY;\n', "const sizes = ['A3-landscape', 'A4'];\n"],
} satisfies Examples;
