import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-batch-key',
  title: 'Hard-coded Azure Batch account key',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/azure/batch/batch-account-create-portal'],

  noun: 'Azure Batch account key',
  environmentVariable: 'AZURE_BATCH_ACCESS_KEY',
  why: 'The key starts machines and runs jobs in the Batch account, charged to the subscription.',
  remedy: 'Regenerate the key on the Batch account’s Keys page, and read the new one from the environment.',
  keywords: ['+aba'],
  pattern: /[0-9A-Za-z+/]{76}\+ABa[0-9A-Za-z+/]{5}[AQgw]==/,
  around: { before: 76, after: 8 },
  continuation: 'base64',
  alphabetSize: 64,
  priority: -1,
});

export const examples = {
  bad: [
    {
      code: "const azureBatchAccessKey = '⟦0RHxwJIBmvBCoKl6HMt2shiyA1lbXdzxgq03yrMPnK4iI1OF/34UKD+l5D/g3jjfCvsx5baQi5ck+¦ABapeZDSA==⟧';\n",
      fixed: 'const azureBatchAccessKey = process.env.AZURE_BATCH_ACCESS_KEY!;\n',
    },
    {
      path: '.env',
      code: 'AZURE_BATCH_ACCESS_KEY=⟦MDsxJzUfm+Hf8/amPzvVwCYmmXNGTE6+pq33BLDuv6WL27DjdvBhaO6tRG5v2HLAVrw4+JKRfNrx+¦ABaWdDTZw==⟧\n',
    },
  ],
  good: ['const key = process.env.AZURE_BATCH_ACCESS_KEY;\n', "const signature = '+ABa';\n"],
} satisfies Examples;
