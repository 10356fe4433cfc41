import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/clickup-token',
  title: 'Hard-coded ClickUp API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.clickup.com/docs/authentication'],
  rotation: 'https://developer.clickup.com/docs/authentication',
  noun: 'ClickUp API token',
  environmentVariable: 'CLICKUP_API_TOKEN',
  why: 'The token reads and changes all tasks and documents that its owner sees in ClickUp.',
  remedy: 'Regenerate the token under Apps in the ClickUp settings, and read the new one from the environment.',
  keywords: ['pk_'],
  pattern: /pk_\d{5,10}_[0-9A-Z]{32}/,

  continuation: 'word',
  alphabetSize: 36,
});

export const examples = {
  bad: [
    {
      code: "const clickupApiToken = '⟦pk_¦423857809_TDJLNI0YMFZO8FAZETZ32OYMVP3SM5A6⟧';\n",
      fixed: 'const clickupApiToken = process.env.CLICKUP_API_TOKEN!;\n',
    },
    { path: '.env', code: 'CLICKUP_API_TOKEN=⟦pk_¦3371311_BPXQXEKK14O84B78PQ9K3F53A5VYVJH4⟧\n' },
  ],
  good: ['const clickupApiToken = process.env.CLICKUP_API_TOKEN;\n', "const column = 'pk_20240131_users';\n"],
} satisfies Examples;
