import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-service-bus-key',
  title: 'Hard-coded Azure Service Bus key',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas'],

  noun: 'Azure Service Bus key',
  environmentVariable: 'SERVICEBUS_KEY',
  why: 'The key sends to, reads from or manages the queues and topics that its shared access policy covers, without an end date.',
  remedy: 'Regenerate the policy’s key in the portal, use a managed identity, or read a new one from the environment.',
  keywords: ['+asb'],
  pattern: /[0-9A-Za-z+/]{33}\+ASb[A-P][0-9A-Za-z+/]{5}=/,
  around: { before: 33, after: 7 },
  continuation: 'base64',
  alphabetSize: 64,
  priority: -1,
});

export const examples = {
  bad: [
    {
      code: "const servicebusKey = '⟦EdmgnSVSqxzHJOY0SmwjwZku1YcTL8Ebi+¦ASbNU9/J+=⟧';\n",
      fixed: 'const servicebusKey = process.env.SERVICEBUS_KEY!;\n',
    },
    { path: '.env', code: 'SERVICEBUS_KEY=⟦eyogmM4Brqc+WChgts/DjzaAGPWnmVgH3+¦ASbC7F0lF=⟧\n' },
  ],
  good: ['const key = process.env.SERVICEBUS_KEY;\n', "const signature = '+ASb';\n"],
} satisfies Examples;
