import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-app-configuration-key',
  title: 'Hard-coded Azure App Configuration key',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/azure/azure-app-configuration/howto-disable-access-key-authentication'],

  noun: 'Azure App Configuration key',
  environmentVariable: 'AZURE_APPCONFIG_CONNECTION_STRING',
  why: 'The key reads, and mostly also changes, every setting in the store, which often names or holds further secrets.',
  remedy:
    'Regenerate the key under the store’s Access settings, use a managed identity, or read the connection string from the environment.',
  keywords: ['endpoint=https://'],
  pattern: /Endpoint=https:\/\/[\w-]{1,80}\.azconfig\.io\/?;Id=[\w:+/=-]{4,80};Secret=(?<secret>[0-9A-Za-z+/]{43}=|[0-9A-Za-z+/]{84,88})/i,

  continuation: 'word',
  alphabetSize: 64,
  priority: 2,
});

export const examples = {
  bad: [
    {
      code: "const azureAppconfigConnectionString = 'Endpoint=https://acme-onot.azconfig.io;Id=wtKz;Secret=⟦MYL¦rvzlgF0xWp+AF5JWaKA14sMAbba11K4scvu5rWe1=⟧';\n",
      fixed: 'const azureAppconfigConnectionString = process.env.AZURE_APPCONFIG_CONNECTION_STRING!;\n',
    },
    {
      path: '.env',
      code: 'AZURE_APPCONFIG_CONNECTION_STRING=Endpoint=https://acme-zetb.azconfig.io;Id=Zoiq;Secret=⟦9aX¦eUvqNifS0E83axoYWuvgRCZVu/LVWP4jPDsyFWgd=⟧\n',
    },
  ],
  good: [
    'const azureAppconfigConnectionString = process.env.AZURE_APPCONFIG_CONNECTION_STRING;\n',
    "const prefix = 'endpoint=https://';\n",
  ],
} satisfies Examples;
