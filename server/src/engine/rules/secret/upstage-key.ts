import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/upstage-key',
  title: 'Hard-coded Upstage API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://console.upstage.ai/docs/getting-started'],
  rotation: 'https://console.upstage.ai/api-keys',
  noun: 'Upstage API key',
  environmentVariable: 'UPSTAGE_API_KEY',
  why: 'Whoever has the key runs models at its owner’s cost, and parses documents on its credit.',
  remedy: 'Delete the key in the Upstage console, and read a new one from `UPSTAGE_API_KEY`.',
  keywords: ['up_'],
  pattern: /up_[0-9A-Za-z]{29}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    // Names made of words have no digits, or only at one place.
    const body = value.slice(3);
    return /[0-9][A-Za-z_-]{1,40}[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const upstageApiKey = '⟦up¦_awptUnpQFf6v3dzSlxGgHj6LX8GPW⟧';\n",
      fixed: 'const upstageApiKey = process.env.UPSTAGE_API_KEY!;\n',
    },
    { path: '.env', code: 'UPSTAGE_API_KEY=⟦up¦_5wZBV6ty1VF4qFlkvfKVO9XQdX3KU⟧\n' },
  ],
  good: ['const key = process.env.UPSTAGE_API_KEY;\n', "const handler = 'up_addMigrationForCustomers2024a';\n"],
} satisfies Examples;
