import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/age-secret-key',
  title: 'Hard-coded age secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://github.com/FiloSottile/age/blob/main/README.md'],
  noun: 'age secret key',
  environmentVariable: 'SOPS_AGE_KEY',
  why: 'The key opens every file that was encrypted to it, SOPS files among them, in all of their history.',
  remedy: 'Make a new key, encrypt the files to it, change the secrets inside, and keep the key file outside the repository.',
  keywords: ['age-secret-key-1'],
  pattern: /AGE-SECRET-KEY-1[0-9A-Z]{58}/,
  continuation: 'word',
  alphabetSize: 32,
});

export const examples = {
  bad: [
    {
      code: "const ageKey = '⟦AGE-SECR¦ET-KEY-1UZH0VGUW0YVM4PHCMFUCAAFT9YTWFQL97ZHWJ2Z3H8RW97J3W9A2MUANEH⟧';\n",
      fixed: 'const ageKey = process.env.SOPS_AGE_KEY!;\n',
    },
    {
      path: '.env',
      code: 'SOPS_AGE_KEY=⟦AGE-SECR¦ET-KEY-1U5R0PLKJKYZ6C84DAZM3GJAAUDWQ04CZ8DKNWAFTG8RK8MG80SXP6EE9XW⟧\n',
    },
  ],
  good: [
    "const prefix = 'AGE-SECRET-KEY-1';\n",
    "const sample = 'AGE-SE¦CRxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';\n",
  ],
} satisfies Examples;
