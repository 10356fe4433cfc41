import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/retell-key',
  title: 'Hard-coded Retell AI API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.retellai.com/'],

  noun: 'Retell AI API key',
  environmentVariable: 'RETELL_API_KEY',
  why: 'The key makes phone calls at its owner’s cost and reads recordings and transcripts.',
  remedy: 'Delete the key in the Retell dashboard, and read a new one from `RETELL_API_KEY`.',
  keywords: ['retell'],
  pattern: /key_[0-9a-f]{26,32}/,
  around: { before: 150, after: 150 },
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    { code: "const retellApiKey = '⟦key¦_bddc46c7be0a38d6840c1d10c6fe⟧';\n", fixed: 'const retellApiKey = process.env.RETELL_API_KEY!;\n' },
    { path: '.env', code: 'RETELL_API_KEY=⟦key¦_7eee81388ed21e081004552e008f⟧\n' },
  ],
  good: [
    'const retellApiKey = process.env.RETELL_API_KEY;\n',
    { path: 'other.env', code: 'SOMETHING_ELSE=key¦_260b76108e0a7bfe038c7118aa39\n' },
  ],
} satisfies Examples;
