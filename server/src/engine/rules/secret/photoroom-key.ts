import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/photoroom-key',
  title: 'Hard-coded Photoroom API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.photoroom.com/'],
  rotation: 'https://app.photoroom.com/api-dashboard',
  noun: 'Photoroom API key',
  environmentVariable: 'PHOTOROOM_API_KEY',
  why: 'Whoever has the key edits images at its owner’s cost. It stays in the history of the repository when the line is deleted.',
  remedy: 'Delete the key in Photoroom’s API dashboard, and read a new one from `PHOTOROOM_API_KEY`.',
  keywords: ['sk_pr_'],
  pattern: /(?:sandbox_)?sk_pr_[0-9a-z_-]{1,40}_[0-9a-f]{40}/,
  around: { before: 8, after: 82 },
  continuation: 'word',

  priority: 1,
  judge({ value }) {
    return value.startsWith('sandbox_')
      ? { severity: 'info', confidence: 'medium', remark: 'it is a key of the sandbox. Still keep it out of code.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const photoroomApiKey = '⟦sk_¦pr_default_d9052ce2de780c9572c140dea632cdc11a09e385⟧';\n",
      fixed: 'const photoroomApiKey = process.env.PHOTOROOM_API_KEY!;\n',
    },
    { path: '.env', code: 'PHOTOROOM_API_KEY=⟦sk_¦pr_default_2606d4b0ff1454cfd7fc3549a8cae8ec25df8c3b⟧\n' },
  ],
  good: ['const photoroomApiKey = process.env.PHOTOROOM_API_KEY;\n', "const prefix = 'sk_pr_';\n"],
} satisfies Examples;
