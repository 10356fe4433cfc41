import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/composio-key',
  title: 'Hard-coded Composio API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.composio.dev/reference/authenticating-to-composio'],
  rotation: 'https://docs.composio.dev/reference/authenticating-to-composio',
  noun: 'Composio API key',
  environmentVariable: 'COMPOSIO_API_KEY',
  why: 'The key acts on every app that the project’s users have connected, such as mail and repositories.',
  remedy: 'Delete the key in Composio’s project settings, and read a new one from `COMPOSIO_API_KEY`.',
  keywords: ['composio'],
  pattern: /(?:u|o)?ak_[\w-]{20}/,
  around: { before: 150, after: 150 },
  continuation: 'word-or-dash',
  alphabetSize: 62,

  judge({ value }) {
    // Names made of words mostly lack digits, or letters of one case.
    const body = value.slice(3);
    return /[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    { code: "const composioApiKey = '⟦ak¦_JRkZBoBcjeQ61kAO8qI2⟧';\n", fixed: 'const composioApiKey = process.env.COMPOSIO_API_KEY!;\n' },
    { path: '.env', code: 'COMPOSIO_API_KEY=⟦ak¦_Nz8WhAMN3k1ZXxWHu9BP⟧\n' },
  ],
  good: [
    'const composioApiKey = process.env.COMPOSIO_API_KEY;\n',
    { path: 'other.env', code: 'SOMETHING_ELSE=ak¦_TNjDlsD7Mbkzq2i4ri3w\n' },
  ],
} satisfies Examples;
