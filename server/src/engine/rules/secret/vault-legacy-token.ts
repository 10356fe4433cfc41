import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/vault-legacy-token',
  title: 'Hard-coded HashiCorp Vault token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.hashicorp.com/vault/docs/concepts/tokens'],
  rotation: 'https://developer.hashicorp.com/vault/docs/commands/token/revoke',
  noun: 'HashiCorp Vault token',
  environmentVariable: 'VAULT_TOKEN',
  why: 'The token reads every secret that its policies allow; a root token reads them all.',
  remedy: 'Revoke it with `vault token revoke`, and sign in with a machine’s own identity or read a token from the environment.',
  keywords: ['vault_token', 'vault-token', 'vaulttoken', 'root token', 'vault login', 'root_token'],
  pattern: /(?:VAULT[_-]?TOKEN|root[ _]token|vault login)["']?[\s:=,]{1,6}["']?(?<secret>[sb]\.[0-9A-Za-z]{24})/i,
  around: { before: 12, after: 60 },
  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    const body = value.slice(2);
    return /[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    { path: 'init.txt', code: 'Initial Root Token: ⟦s.rPH¦O8ShCSdGF0gJ3ioH4Ja7Q⟧\n' },
    { code: "const line = 'VAULT_TOKEN=⟦s.YaF¦UgBFmXHc21eh8JYeaua7Q⟧';\n", fixed: 'const line = process.env.VAULT_TOKEN!;\n' },
  ],
  good: ['const vaultToken = s.abcdefghijklmnopqrstuvwx;\n', 'const token = process.env.VAULT_TOKEN;\n'],
} satisfies Examples;
