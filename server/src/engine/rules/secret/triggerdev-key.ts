import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/triggerdev-key',
  title: 'Hard-coded Trigger.dev key',
  severity: 'error',
  confidence: 'high',
  references: ['https://trigger.dev/docs/apikeys'],
  rotation: 'https://trigger.dev/docs/apikeys',
  noun: 'Trigger.dev key',
  environmentVariable: 'TRIGGER_SECRET_KEY',
  why: 'The key starts tasks of its environment and reads their runs and payloads; a personal token also deploys code.',
  remedy: 'Regenerate the key on the API keys page of Trigger.dev, and read the new one from the environment.',
  keywords: ['tr_prod_', 'tr_dev_', 'tr_stg_', 'tr_preview_', 'tr_pat_'],
  pattern: /tr_(?:prod|dev|stg|preview|pat)_[0-9A-Za-z]{20,44}/,

  continuation: 'word',
  alphabetSize: 36,

  judge({ value }) {
    if ((value.match(/\d/g) ?? []).length < 2 && !/[a-z][A-Z]/.test(value.slice(6))) return null;
    return value.startsWith('tr_dev_') ? { severity: 'warning' } : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const triggerSecretKey = '⟦tr_¦prod_1RYqC2cnJFzP7t3NCKQ7x⟧';\n",
      fixed: 'const triggerSecretKey = process.env.TRIGGER_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'TRIGGER_SECRET_KEY=⟦tr_¦prod_lrgHMptzpN0QS6KBGmQ7x⟧\n' },
  ],
  good: ['const triggerSecretKey = process.env.TRIGGER_SECRET_KEY;\n', "const prefix = 'tr_prod_';\n"],
} satisfies Examples;
