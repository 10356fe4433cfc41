import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/twelvelabs-key',
  title: 'Hard-coded TwelveLabs API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.twelvelabs.io/'],
  rotation: 'https://playground.twelvelabs.io/dashboard/api-keys',
  noun: 'TwelveLabs API key',
  environmentVariable: 'TWELVE_LABS_API_KEY',
  why: 'The key indexes and searches videos at its owner’s cost and reads the uploaded ones.',
  remedy: 'Replace the key in the TwelveLabs playground, and read the new one from `TWELVE_LABS_API_KEY`.',
  keywords: ['tlk_'],
  pattern: /tlk_[0-9A-Z]{26,32}/,

  continuation: 'word',
  alphabetSize: 36,
});

export const examples = {
  bad: [
    {
      code: "const twelveLabsApiKey = '⟦tlk¦_PN7ZV68CA3D34IJQBZPRUF58IIC2⟧';\n",
      fixed: 'const twelveLabsApiKey = process.env.TWELVE_LABS_API_KEY!;\n',
    },
    { path: '.env', code: 'TWELVE_LABS_API_KEY=⟦tlk¦_220UP8TKKGQ8GMB6B5LDP99DAQFH⟧\n' },
  ],
  good: ['const twelveLabsApiKey = process.env.TWELVE_LABS_API_KEY;\n', "const prefix = 'tlk_';\n"],
} satisfies Examples;
