import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-signalr-key',
  title: 'Hard-coded Azure SignalR or Web PubSub key',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://learn.microsoft.com/azure/azure-signalr/concept-connection-string',
    'https://learn.microsoft.com/azure/azure-web-pubsub/howto-websocket-connect',
  ],
  rotation: 'https://learn.microsoft.com/azure/azure-signalr/signalr-howto-key-rotation',
  noun: 'Azure SignalR or Web PubSub key',
  environmentVariable: 'AZURE_SIGNALR_CONNECTION_STRING',
  why: 'The key signs tokens for any client: whoever has it listens to and sends messages in the application’s name.',
  remedy: 'Regenerate the key on the resource’s Keys page, use a managed identity, or read the connection string from the environment.',
  keywords: ['endpoint=https://'],
  pattern:
    /Endpoint=https:\/\/[\w-]{1,80}\.(?:service\.signalr\.net|webpubsub\.azure\.com)\/?;AccessKey=(?<secret>[0-9A-Za-z+/]{43}=|[0-9A-Za-z+/]{84,88})/i,

  continuation: 'word',
  alphabetSize: 64,
  priority: 2,
});

export const examples = {
  bad: [
    {
      code: "const azureSignalrConnectionString = 'Endpoint=https://acme-npcx.service.signalr.net;AccessKey=⟦yrN¦o2lRBpkz+WvpM61aEjnTppmfdtHN4daFq6SMIpaV=⟧';\n",
      fixed: 'const azureSignalrConnectionString = process.env.AZURE_SIGNALR_CONNECTION_STRING!;\n',
    },
    {
      path: '.env',
      code: 'AZURE_SIGNALR_CONNECTION_STRING=Endpoint=https://acme-mjvz.service.signalr.net;AccessKey=⟦GHZ¦Rj0KOmVgew8IXHeOnMSVSljwKuQp1VBBJYwVTinq=⟧\n',
    },
  ],
  good: ['const azureSignalrConnectionString = process.env.AZURE_SIGNALR_CONNECTION_STRING;\n', "const prefix = 'endpoint=https://';\n"],
} satisfies Examples;
