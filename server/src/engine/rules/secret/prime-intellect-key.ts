import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/prime-intellect-key',
  title: 'Hard-coded Prime Intellect API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.primeintellect.ai/'],
  rotation: 'https://app.primeintellect.ai/dashboard/tokens',
  noun: 'Prime Intellect API key',
  environmentVariable: 'PRIME_API_KEY',
  why: 'The key rents GPU machines and runs models at its owner’s cost.',
  remedy: 'Delete the key in Prime Intellect’s settings, and read a new one from `PRIME_API_KEY`.',
  keywords: ['pit_'],
  pattern: /pit_[0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const primeApiKey = '⟦pit¦_5baabd3373d20c899552965a8da7f64b5d5db3f9636e960a254eb314b72a3c00⟧';\n",
      fixed: 'const primeApiKey = process.env.PRIME_API_KEY!;\n',
    },
    { path: '.env', code: 'PRIME_API_KEY=⟦pit¦_29db3b9f7a15b9d84906e8e72ec06b7ece412d10b56125056ce1f58936f43ac7⟧\n' },
  ],
  good: ['const primeApiKey = process.env.PRIME_API_KEY;\n', "const prefix = 'pit_';\n"],
} satisfies Examples;
