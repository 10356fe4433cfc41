import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-event-grid-key',
  title: 'Hard-coded Azure Event Grid key',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/azure/event-grid/authenticate-with-access-keys-shared-access-signatures'],

  noun: 'Azure Event Grid key',
  environmentVariable: 'EVENTGRID_KEY',
  why: 'The key publishes events to the topic or domain, which starts whatever subscribes to them.',
  remedy: 'Regenerate the key on the topic’s Access keys page, use a managed identity, or read a new one from the environment.',
  keywords: ['azeg'],
  pattern: /[0-9A-Za-z+/]{33}AZEG[A-P][0-9A-Za-z+/]{5}=/,
  around: { before: 33, after: 7 },
  continuation: 'base64',
  alphabetSize: 64,
  priority: -1,
});

export const examples = {
  bad: [
    {
      code: "const eventgridKey = '⟦Xt6qrAbojfqfdKdiN02XVDjuGDA6JTf3sA¦ZEGL20PCQ=⟧';\n",
      fixed: 'const eventgridKey = process.env.EVENTGRID_KEY!;\n',
    },
    { path: '.env', code: 'EVENTGRID_KEY=⟦qVRY1EOR82PhofD/aDgZvRa2M5cvFqHKQA¦ZEGD5v1Ur=⟧\n' },
  ],
  good: ['const key = process.env.EVENTGRID_KEY;\n', "const signature = 'AZEG';\n"],
} satisfies Examples;
