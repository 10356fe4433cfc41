import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/anthropic-key',
  title: 'Hard-coded Anthropic API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.anthropic.com/en/api/overview', 'https://support.anthropic.com/en/articles/9767949-api-key-best-practices-keeping-your-keys-safe-and-secure'],
  noun: 'Anthropic API key',
  environmentVariable: 'ANTHROPIC_API_KEY',
  why: 'Whoever has the key runs models at its owner’s cost; an admin key also manages members and keys of the organisation.',
  remedy: 'Delete the key in the console, and read a new one from `ANTHROPIC_API_KEY`.',
  keywords: ['sk-ant-'],
  pattern: /sk-ant-(?:api|admin|oat|ort|sid)[0-9]{2}-[\w-]{80,120}/,
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: 'const anthropicKey = \'⟦sk-ant-a¦pi03-YnC1QzytK9rhtYOb0lW8zDUCnxP3G4GWcStqvXvxkqaJleCQkpBc24dz1XTrqcJwKbwo5zWTBTFSRb6k2Bb7IhPnm75lXAA⟧\';\n',
      fixed: 'const anthropicKey = process.env.ANTHROPIC_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'ANTHROPIC_API_KEY=⟦sk-ant-a¦dmin01-wO3QgQsZS3sPwPKSfrIwTDHxk6Jmhlyq2yLlESKlL04xEGqAnRxIcroo2pWqG5Vg3y19gtxyLxsjc60CKximYWC4CCamTAA⟧\n',
    },
  ],
  good: [
    'const key = \'sk-ant-¦api03-your-key\';\n',
    'const prefix = \'sk-ant-\';\n',
  ],
} satisfies Examples;
