import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-event-hubs-key',
  title: 'Hard-coded Azure Event Hubs key',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/azure/event-hubs/authorize-access-shared-access-signature'],

  noun: 'Azure Event Hubs key',
  environmentVariable: 'EVENTHUB_KEY',
  why: 'The key sends to, reads from or manages the event hubs that its shared access policy covers, without an end date.',
  remedy: 'Regenerate the policy’s key in the portal, use a managed identity, or read a new one from the environment.',
  keywords: ['+aeh'],
  pattern: /[0-9A-Za-z+/]{33}\+AEh[A-P][0-9A-Za-z+/]{5}=/,
  around: { before: 33, after: 7 },
  continuation: 'base64',
  alphabetSize: 64,
  priority: -1,
});

export const examples = {
  bad: [
    {
      code: "const eventhubKey = '⟦rJ73NPD+C4HgIDvTm6TdIpcs1fQCFUWyo+¦AEhHbLO3g=⟧';\n",
      fixed: 'const eventhubKey = process.env.EVENTHUB_KEY!;\n',
    },
    { path: '.env', code: 'EVENTHUB_KEY=⟦fI4c2KF2KqA/OB6hZGhKUofbpLgs5CPkJ+¦AEhPmw1IW=⟧\n' },
  ],
  good: ['const key = process.env.EVENTHUB_KEY;\n', "const signature = '+AEh';\n"],
} satisfies Examples;
