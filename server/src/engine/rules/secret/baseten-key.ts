import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/baseten-key',
  title: 'Hard-coded Baseten API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.baseten.co/'],
  rotation: 'https://app.baseten.co/settings/api_keys',
  noun: 'Baseten API key',
  environmentVariable: 'BASETEN_API_KEY',
  why: 'The key calls the workspace’s models at its owner’s cost, and manages them.',
  remedy: 'Revoke the key in Baseten’s workspace settings, and read a new one from `BASETEN_API_KEY`.',
  keywords: ['baseten'],
  pattern: /[0-9A-Za-z]{8}\.[0-9A-Za-z]{32}/,
  around: { before: 150, after: 150 },
  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    // Names made of words mostly lack digits, or letters of one case.
    const body = value.slice(9);
    return /[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const basetenApiKey = '⟦6dUd¦B6e6.goJ6a0luD9qA1cWFiVghS9gnQXyhfhel⟧';\n",
      fixed: 'const basetenApiKey = process.env.BASETEN_API_KEY!;\n',
    },
    { path: '.env', code: 'BASETEN_API_KEY=⟦9O6F¦1cZj.PDsOzEZ04QkX7J9UZqUR64TUthBxMbHE⟧\n' },
  ],
  good: [
    'const basetenApiKey = process.env.BASETEN_API_KEY;\n',
    { path: 'other.env', code: 'SOMETHING_ELSE=G6Lc¦3I0D.F1BZ0pyHgsOwRrLlGfCn5df98sKI4r7i\n' },
  ],
} satisfies Examples;
