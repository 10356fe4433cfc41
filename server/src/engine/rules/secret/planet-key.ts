import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/planet-key',
  title: 'Hard-coded Planet API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.planet.com/develop/authentication/'],
  rotation: 'https://www.planet.com/account/',
  noun: 'Planet API key',
  environmentVariable: 'PL_API_KEY',
  why: 'The key orders and downloads satellite images at its owner’s cost.',
  remedy: 'Replace the key in the account settings of Planet, and read the new one from `PL_API_KEY`.',
  keywords: ['plak'],
  pattern: /PLAK[0-9a-f]{32}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    { code: "const plApiKey = '⟦PLA¦K75ac2a2345df1855cf416cb39e811026⟧';\n", fixed: 'const plApiKey = process.env.PL_API_KEY!;\n' },
    { path: '.env', code: 'PL_API_KEY=⟦PLA¦K8e7f7fe8dbdce14c31d3fc175604032f⟧\n' },
  ],
  good: ['const plApiKey = process.env.PL_API_KEY;\n', "const prefix = 'plak';\n"],
} satisfies Examples;
