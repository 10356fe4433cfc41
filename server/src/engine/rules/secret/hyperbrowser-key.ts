import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/hyperbrowser-key',
  title: 'Hard-coded Hyperbrowser API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.hyperbrowser.ai/'],
  rotation: 'https://app.hyperbrowser.ai/settings/api-keys',
  noun: 'Hyperbrowser API key',
  environmentVariable: 'HYPERBROWSER_API_KEY',
  why: 'The key opens browser sessions at its owner’s cost and reads past ones.',
  remedy: 'Replace the key in Hyperbrowser’s settings, and read the new one from `HYPERBROWSER_API_KEY`.',
  keywords: ['hyperbrowser'],
  pattern: /hb_[0-9a-f]{24,40}/,
  around: { before: 150, after: 150 },
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const hyperbrowserApiKey = '⟦hb¦_0f035b8eebbb61344bc185746852⟧';\n",
      fixed: 'const hyperbrowserApiKey = process.env.HYPERBROWSER_API_KEY!;\n',
    },
    { path: '.env', code: 'HYPERBROWSER_API_KEY=⟦hb¦_0fdb9ba48bc303f9d71533a1eeb7⟧\n' },
  ],
  good: [
    'const hyperbrowserApiKey = process.env.HYPERBROWSER_API_KEY;\n',
    { path: 'other.env', code: 'SOMETHING_ELSE=hb¦_62a264842ddb5f27cbd240f5fd8a\n' },
  ],
} satisfies Examples;
