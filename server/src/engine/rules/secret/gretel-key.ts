import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/gretel-key',
  title: 'Hard-coded Gretel API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.gretel.ai/'],

  noun: 'Gretel API key',
  environmentVariable: 'GRETEL_API_KEY',
  why: 'The key reads its owner’s projects, data sets and models. Programs that watch public repositories find such text within minutes.',
  remedy: 'Replace the key in the Gretel console, and read the new one from `GRETEL_API_KEY`.',
  keywords: ['grtu', 'grtf'],
  pattern: /grt[uf][0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const gretelApiKey = '⟦grt¦u69e169404df58661856182a109577ca8c4cc0e95919d89b63d5d6c1b6792983a⟧';\n",
      fixed: 'const gretelApiKey = process.env.GRETEL_API_KEY!;\n',
    },
    { path: '.env', code: 'GRETEL_API_KEY=⟦grt¦fe28655530d8cefc05c6a6970b4dae703ae08a235d858e64824b9192261daf7a0⟧\n' },
  ],
  good: ['const gretelApiKey = process.env.GRETEL_API_KEY;\n', "const prefix = 'grtu';\n"],
} satisfies Examples;
