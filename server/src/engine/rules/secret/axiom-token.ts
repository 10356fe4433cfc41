import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/axiom-token',
  title: 'Hard-coded Axiom token',
  severity: 'error',
  confidence: 'high',
  references: ['https://axiom.co/docs/reference/tokens'],
  rotation: 'https://axiom.co/docs/reference/tokens',
  noun: 'Axiom token',
  environmentVariable: 'AXIOM_TOKEN',
  why: 'A personal token reads and changes all data of its owner in Axiom; an API token queries or fills the datasets that it was made for.',
  remedy: 'Delete the token in the settings of Axiom, and read a new one from the environment.',
  keywords: ['xaat-', 'xapt-'],
  pattern: /xa[ap]t-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,

  continuation: 'word-or-dash',
});

export const examples = {
  bad: [
    {
      code: "const axiomToken = '⟦xaa¦t-d72f1a95-b126-6a14-a35b-fcd667422a8c⟧';\n",
      fixed: 'const axiomToken = process.env.AXIOM_TOKEN!;\n',
    },
    { path: '.env', code: 'AXIOM_TOKEN=⟦xaa¦t-f281c1e2-dbb8-aa23-d725-8958c5ed4612⟧\n' },
  ],
  good: ['const axiomToken = process.env.AXIOM_TOKEN;\n', "const prefix = 'xaat-';\n"],
} satisfies Examples;
