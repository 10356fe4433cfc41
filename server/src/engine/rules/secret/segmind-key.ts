import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/segmind-key',
  title: 'Hard-coded Segmind API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.segmind.com/'],
  rotation: 'https://cloud.segmind.com/console/api-keys',
  noun: 'Segmind API key',
  environmentVariable: 'SEGMIND_API_KEY',
  why: 'Whoever has the key runs models at its owner’s cost. Every clone and build log of the project holds it too.',
  remedy: 'Delete the key in the Segmind console, and read a new one from `SEGMIND_API_KEY`.',
  keywords: ['segmind'],
  pattern: /SG_[0-9a-f]{16}/,
  around: { before: 150, after: 150 },
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    { code: "const segmindApiKey = '⟦SG¦_f9b9736fbe169a32⟧';\n", fixed: 'const segmindApiKey = process.env.SEGMIND_API_KEY!;\n' },
    { path: '.env', code: 'SEGMIND_API_KEY=⟦SG¦_a49523432e1ee25e⟧\n' },
  ],
  good: ['const segmindApiKey = process.env.SEGMIND_API_KEY;\n', { path: 'other.env', code: 'SOMETHING_ELSE=SG¦_9b349a6adb27d90b\n' }],
} satisfies Examples;
