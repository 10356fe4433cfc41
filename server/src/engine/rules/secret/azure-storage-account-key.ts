import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-storage-account-key',
  title: 'Hard-coded Azure storage account key',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage'],
  rotation: 'https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage',
  noun: 'Azure storage account key',
  environmentVariable: 'AZURE_STORAGE_KEY',
  why: 'An account key gives full access to all blobs, files, queues and tables of the storage account, and it does not expire.',
  remedy: 'Rotate the key under the account’s Access keys, use a managed identity, or read a new one from the environment.',
  keywords: ['+ast'],
  pattern: /[0-9A-Za-z+/]{76}\+ASt[0-9A-Za-z+/]{5}[AQgw]==/,
  around: { before: 76, after: 8 },
  continuation: 'base64',
  alphabetSize: 64,
  priority: -1,
});

export const examples = {
  bad: [
    {
      code: "const azureStorageKey = '⟦f7+uDp/DjUAel4MQLURIu6uefTehXPH8kO3oFjhNytESt7b0phNmRgC4m6HNXKjNewV1b3/rKTyW+¦AStLq3ayw==⟧';\n",
      fixed: 'const azureStorageKey = process.env.AZURE_STORAGE_KEY!;\n',
    },
    {
      path: '.env',
      code: 'AZURE_STORAGE_KEY=⟦7wixre8ZKo4grsqSwDbGXsqhGEBlXNoUSjl55Gm4riNW28oM6bUAnf+ry8E7Zl6yuFxZIPgwyq3H+¦AStof5/Qg==⟧\n',
    },
  ],
  good: ['const key = process.env.AZURE_STORAGE_KEY;\n', "const signature = '+ASt';\n"],
} satisfies Examples;
