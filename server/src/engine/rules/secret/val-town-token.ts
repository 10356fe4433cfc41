import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/val-town-token',
  title: 'Hard-coded Val Town token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.val.town/api/authentication/'],

  noun: 'Val Town token',
  environmentVariable: 'VALTOWN_TOKEN',
  why: 'The token reads, writes and runs the vals of its owner within its scopes, and reads their storage.',
  remedy: 'Delete the token in the settings, and read a new one from the environment.',
  keywords: ['vtwn_'],
  pattern: /vtwn_[0-9A-Za-z]{24,40}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    { code: "const valtownToken = '⟦vtw¦n_qllkFWSZGRPb4LCvEmesmcJq6eAB⟧';\n", fixed: 'const valtownToken = process.env.VALTOWN_TOKEN!;\n' },
    { path: '.env', code: 'VALTOWN_TOKEN=⟦vtw¦n_qYqzcZlhj0EqxsIRZfnlX9l0Pz3I⟧\n' },
  ],
  good: ['const valtownToken = process.env.VALTOWN_TOKEN;\n', "const prefix = 'vtwn_';\n"],
} satisfies Examples;
