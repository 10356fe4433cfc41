import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/wasmer-token',
  title: 'Hard-coded Wasmer token',
  severity: 'warning',
  confidence: 'medium',
  references: ['https://docs.wasmer.io/registry/cli'],

  noun: 'Wasmer token',
  environmentVariable: 'WASMER_TOKEN',
  why: 'The token publishes packages under its user’s names and deploys and changes the user’s apps.',
  remedy: 'Revoke the token in the Wasmer settings, and read a new one from the environment.',
  keywords: ['wap_'],
  pattern: /wap_[0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const wasmerToken = '⟦wa¦p_231f81d0981d82d7aca44c1fcbb53b2a720a5c99ba8d93ac2973f319bba12f4a⟧';\n",
      fixed: 'const wasmerToken = process.env.WASMER_TOKEN!;\n',
    },
    { path: '.env', code: 'WASMER_TOKEN=⟦wa¦p_eb6122d6f05a64ed820e0e2232b1d81249fd065d72b58d11df6e0e347abb0ef9⟧\n' },
  ],
  good: ['const wasmerToken = process.env.WASMER_TOKEN;\n', "const prefix = 'wap_';\n"],
} satisfies Examples;
