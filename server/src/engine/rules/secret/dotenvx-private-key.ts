import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/dotenvx-private-key',
  title: 'Hard-coded dotenvx private key',
  severity: 'error',
  confidence: 'high',
  references: ['https://dotenvx.com/docs/env-keys-file', 'https://github.com/dotenvx/dotenvx'],

  noun: 'dotenvx private key',
  environmentVariable: 'DOTENV_PRIVATE_KEY',
  why: 'The key decrypts the encrypted .env file, which is mostly committed beside the code, and so all secrets in it.',
  remedy: 'Rotate the key pair with `dotenvx rotate`, keep .env.keys out of the repository, and read the key from the environment.',
  keywords: ['dotenv_private_key'],
  pattern: /DOTENV_PRIVATE_KEY(?:_[0-9A-Z_]{1,40})?["']?\s{0,3}[=:]\s{0,3}["']?(?<secret>[0-9a-f]{64})/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    { path: '.env.keys', code: 'DOTENV_PRIVATE_KEY_PRODUCTION="⟦92ba993762¦2c7325a69495bce37854c595499660a05b7f9b2b8dbf1ec753fe23⟧"\n' },
    {
      code: "const line = 'DOTENV_PRIVATE_KEY=⟦2c14e465ce¦e13521212a6900ae7f79a9fcab8ecf4306ef4633c20f3117607982⟧';\n",
      fixed: 'const line = process.env.DOTENV_PRIVATE_KEY!;\n',
    },
  ],
  good: [
    'const key = process.env.DOTENV_PRIVATE_KEY;\n',
    { path: '.env', code: 'DOTENV_PUBLIC_KEY="034af93e93708b994c10f236c96ef88e47291066946cce2e8d98c9e02c741ced45"\n' },
  ],
} satisfies Examples;
