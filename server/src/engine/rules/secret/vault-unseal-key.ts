import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/vault-unseal-key',
  title: 'Hard-coded HashiCorp Vault unseal key',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.hashicorp.com/vault/docs/concepts/seal'],
  rotation: 'https://developer.hashicorp.com/vault/docs/commands/operator/rekey',
  noun: 'HashiCorp Vault unseal key',
  environmentVariable: 'VAULT_UNSEAL_KEY',
  why: 'Enough unseal keys together unlock Vault and make a new root token, which reads every secret in it.',
  remedy: 'Rekey Vault with `vault operator rekey`, give each new share to one person, and keep none in a repository.',
  keywords: ['unseal key ', 'recovery key '],
  pattern: /(?:Unseal|Recovery) Key \d{1,2}: {1,3}(?<secret>[0-9A-Za-z+/]{43}[0-9A-Za-z+/=])/,

  continuation: 'base64',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      path: 'init.txt',
      code: 'Unseal Key 1: ⟦7XK1K¦pwA/DLEVh8PTqZDJ2375T8JMHuLAJCHdlO5eh1Z⟧\nUnseal Key 2: ⟦y1r0w¦XbR0gt7snSaP8o2ryGdetXj6hZWVgdAyGJPK5PF⟧\n',
    },
    {
      code: "const vaultUnsealKey = 'Unseal Key 1: ⟦znguq¦xEfXmMXXLs07ZKsEQVAB3hMNDfbEkvGlBmMcWab⟧';\n",
      fixed: 'const vaultUnsealKey = process.env.VAULT_UNSEAL_KEY!;\n',
    },
  ],
  good: ["const label = 'Unseal Key 1: ';\n", "const name = 'VAULT_UNSEAL_KEY';\n"],
} satisfies Examples;
