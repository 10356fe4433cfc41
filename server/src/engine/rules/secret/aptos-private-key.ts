import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/aptos-private-key',
  title: 'Hard-coded Aptos private key',
  severity: 'error',
  confidence: 'high',
  references: ['https://github.com/aptos-foundation/AIPs/blob/main/aips/aip-80.md', 'https://aptos.dev/en/build/sdks/ts-sdk/account'],

  noun: 'Aptos private key',
  environmentVariable: 'APTOS_PRIVATE_KEY',
  why: 'Whoever has the key owns the coins: they can be sent away at once, and no one can call that back.',
  remedy: 'Move the coins to a wallet with a new key at once, and read that key from the environment or, better, keep it in a key store.',
  keywords: ['ed25519-priv-0x', 'secp256k1-priv-0x'],
  pattern: /(?:ed25519|secp256k1)-priv-0x[0-9a-fA-F]{64}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const aptosPrivateKey = '⟦ed2¦5519-priv-0xb1d86836c287ebe23f5d5ffd96e774231c294686396c4efc72ce924ffd7feb23⟧';\n",
      fixed: 'const aptosPrivateKey = process.env.APTOS_PRIVATE_KEY!;\n',
    },
    { path: '.env', code: 'APTOS_PRIVATE_KEY=⟦ed2¦5519-priv-0x00e857abea74096eaf83ec36b9fe2b05f34752d6d73b2ecd0ff427af72f1a602⟧\n' },
  ],
  good: ['const aptosPrivateKey = process.env.APTOS_PRIVATE_KEY;\n', "const prefix = 'ed25519-priv-0x';\n"],
} satisfies Examples;
