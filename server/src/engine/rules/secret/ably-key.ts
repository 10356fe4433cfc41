import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/ably-key',
  title: 'Hard-coded Ably API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://ably.com/docs/auth/basic'],
  rotation: 'https://ably.com/docs/auth/revocation',
  noun: 'Ably API key',
  environmentVariable: 'ABLY_API_KEY',
  why: 'The key publishes, subscribes and reads history on the channels of the app, as far as its capabilities go.',
  remedy: 'Revoke the key on the API keys tab of the app and read a new one from the environment.',
  keywords: ['ably'],
  pattern: /[0-9A-Za-z_-]{6}\.[0-9A-Za-z_-]{6}:[0-9A-Za-z_-]{43}/,
  around: { before: 60, after: 160 },
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const ablyApiKey = '⟦a0f¦nUG.55e8dX:K7sv7VSjT7O2-JV5BO94ZGz6ebD8ySm1AvJkujn0-qa⟧';\n",
      fixed: 'const ablyApiKey = process.env.ABLY_API_KEY!;\n',
    },
    { path: '.env', code: 'ABLY_API_KEY=⟦arc¦k06.cXKH9A:K7jIeqk0PLFRFfG-v6BQLRFS4oRreKL8FgfjffFl7Wa⟧\n' },
  ],
  good: [
    'const ablyApiKey = process.env.ABLY_API_KEY;\n',
    "const presumably = 'abcdef.ghijkl:mnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabc';\n",
  ],
} satisfies Examples;
