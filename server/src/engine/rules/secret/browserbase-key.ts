import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/browserbase-key',
  title: 'Hard-coded Browserbase API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.browserbase.com/'],
  rotation: 'https://www.browserbase.com/settings',
  noun: 'Browserbase API key',
  environmentVariable: 'BROWSERBASE_API_KEY',
  why: 'The key opens browser sessions at its owner’s cost and reads recorded ones, with the logins kept in their contexts.',
  remedy: 'Replace the key in Browserbase’s settings, and read the new one from `BROWSERBASE_API_KEY`.',
  keywords: ['bb_live_'],
  pattern: /bb_live_[\w-]{25,32}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const browserbaseApiKey = '⟦bb_¦live_3TRdplUv8UINqHl-W26hhEy3dqK⟧';\n",
      fixed: 'const browserbaseApiKey = process.env.BROWSERBASE_API_KEY!;\n',
    },
    { path: '.env', code: 'BROWSERBASE_API_KEY=⟦bb_¦live_dr008rAJOW4auQEtssfLtZgDLgl⟧\n' },
  ],
  good: ['const key = process.env.BROWSERBASE_API_KEY;\n', "const name = 'bb_live_session_recording_enabled';\n"],
} satisfies Examples;
