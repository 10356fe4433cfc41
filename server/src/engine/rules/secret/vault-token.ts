import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/vault-token',
  title: 'Hard-coded HashiCorp Vault token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.hashicorp.com/vault/docs/concepts/tokens'],
  noun: 'HashiCorp Vault token',
  environmentVariable: 'VAULT_TOKEN',
  why: 'The token reads every secret that its policies allow; a root token reads them all.',
  remedy:
    'Revoke it with `vault token revoke`, sign in with a machine’s own identity (Kubernetes, AWS, AppRole), and read what is left from `VAULT_TOKEN`.',
  keywords: ['hvs.', 'hvb.', 'hvr.'],
  pattern: /hv[sbr]\.(?:[\w-]{80,300}|[0-9A-Za-z]{24})/,
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const vaultToken = '⟦hvs.jzUT¦RkwZ8uVGsKcfbX5aln9yARc7OIJQciEMBp7NsTqJdfI1N17NSO6Gl6f8qgeNUNDl76VZhUGRX5f3vgnKsxdU8pbX⟧';\n",
      fixed: 'const vaultToken = process.env.VAULT_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'VAULT_TOKEN=⟦hvs.F0eO¦ZsoCrQ6kstgmtEcfFado⟧\n',
    },
  ],
  good: ["const token = 'hvs.¦xxxxxxxxxxxxxxxxxxxxxxxx';\n", "const value = 'hvs.configuration-of-the-service';\n"],
} satisfies Examples;
