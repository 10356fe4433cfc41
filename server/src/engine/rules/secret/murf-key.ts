import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/murf-key',
  title: 'Hard-coded Murf API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://murf.ai/api/docs/introduction/quickstart'],
  rotation: 'https://murf.ai/api/dashboard',
  noun: 'Murf API key',
  environmentVariable: 'MURF_API_KEY',
  why: 'Whoever has the key makes speech at its owner’s cost. It stays in the history of the repository when the line is deleted.',
  remedy: 'Delete the key in Murf’s API dashboard, and read a new one from `MURF_API_KEY`.',
  keywords: ['ap2_'],
  pattern: /ap2_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const murfApiKey = '⟦ap2¦_c79650ff-1b89-c800-8871-3ea5bebd1fa3⟧';\n",
      fixed: 'const murfApiKey = process.env.MURF_API_KEY!;\n',
    },
    { path: '.env', code: 'MURF_API_KEY=⟦ap2¦_6fc8efdc-d443-0ce8-457d-4d3754a2689e⟧\n' },
  ],
  good: ['const murfApiKey = process.env.MURF_API_KEY;\n', "const prefix = 'ap2_';\n"],
} satisfies Examples;
