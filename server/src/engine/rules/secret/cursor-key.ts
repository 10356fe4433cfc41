import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/cursor-key',
  title: 'Hard-coded Cursor API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.cursor.com/en/account/teams/admin-api', 'https://docs.cursor.com/en/background-agent/api/overview'],
  rotation: 'https://cursor.com/dashboard',
  noun: 'Cursor API key',
  environmentVariable: 'CURSOR_API_KEY',
  why: 'The key runs agents in its owner’s name, which read and change the connected repositories; an admin key also reads the team’s members and usage.',
  remedy: 'Revoke the key in Cursor’s dashboard, and read a new one from `CURSOR_API_KEY`.',
  keywords: ['crsr_', 'cursor_api', 'cursorapi'],
  pattern: /(?:crsr|key)_[0-9a-f]{64}/,
  around: { before: 80, after: 120 },
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const cursorApiKey = '⟦key¦_66f28ae037662caed8b15d0c1eefc20760f1729b267c4af18d6bd2f32f06173c⟧';\n",
      fixed: 'const cursorApiKey = process.env.CURSOR_API_KEY!;\n',
    },
    { path: '.env', code: 'CURSOR_API_KEY=⟦key¦_e32dbe069c28b053b6e752337bd6e943909878cfa5a6aed393ea73f20c1861d6⟧\n' },
  ],
  good: [
    'const cursorApiKey = process.env.CURSOR_API_KEY;\n',
    { path: 'other.env', code: 'SOMETHING_ELSE=key¦_0af22ada57d1e93c19fb85ac63ab6fd5d0a87dcdf62752cbf2f058c598c7c0ad\n' },
  ],
} satisfies Examples;
