import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-communication-key',
  title: 'Hard-coded Azure Communication Services key',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/azure/communication-services/concepts/authentication'],

  noun: 'Azure Communication Services key',
  environmentVariable: 'COMMUNICATION_SERVICES_CONNECTION_STRING',
  why: 'The key sends SMS and e-mail, places calls and reads chats in the name of the resource, charged to the subscription.',
  remedy: 'Regenerate the key on the resource’s Keys page, use a managed identity, or read the connection string from the environment.',
  keywords: ['endpoint=https://'],
  pattern: /endpoint=https:\/\/[\w.-]{1,80}\.communication\.azure\.com\/?;accesskey=(?<secret>[0-9A-Za-z+/]{86}==|[0-9A-Za-z+/]{84,88})/i,

  continuation: 'word',
  alphabetSize: 64,
  priority: 2,
});

export const examples = {
  bad: [
    {
      code: "const communicationServicesConnectionString = 'endpoint=https://acme-jhoj.europe.communication.azure.com/;accesskey=⟦OO6¦cP0+3BJGsQvGU13N73Sd3XkBBt34uxmc9QEybOjWjeTeAtIhyBvU7hSjL4THv4RUPwC8ZOd7LVaAMioEvud==⟧';\n",
      fixed: 'const communicationServicesConnectionString = process.env.COMMUNICATION_SERVICES_CONNECTION_STRING!;\n',
    },
    {
      path: '.env',
      code: 'COMMUNICATION_SERVICES_CONNECTION_STRING=endpoint=https://acme-ujqg.europe.communication.azure.com/;accesskey=⟦/nd¦Ci75xI1psjFw9ioEDwZV6A8NPcSPb82mvAOJoFOVvEdKgULgG8k8KafBabGQzaQmm+OOMWjAEZJyF6Xw52X==⟧\n',
    },
  ],
  good: [
    'const communicationServicesConnectionString = process.env.COMMUNICATION_SERVICES_CONNECTION_STRING;\n',
    "const prefix = 'endpoint=https://';\n",
  ],
} satisfies Examples;
