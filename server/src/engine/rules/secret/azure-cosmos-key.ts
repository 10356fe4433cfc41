import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-cosmos-key',
  title: 'Hard-coded Azure Cosmos DB key',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/azure/cosmos-db/how-to-rotate-keys'],
  rotation: 'https://learn.microsoft.com/azure/cosmos-db/how-to-rotate-keys',
  noun: 'Azure Cosmos DB key',
  environmentVariable: 'COSMOS_KEY',
  why: 'The key reads, writes and deletes all databases of the Cosmos DB account, unless it is a read-only key, and it does not expire.',
  remedy: 'Regenerate the key on the account’s Keys page, use Entra ID with role-based access, or read a new one from the environment.',
  keywords: ['acdb'],
  pattern: /[0-9A-Za-z+/]{76}ACDb[0-9A-Za-z+/]{5}[AQgw]==/,
  around: { before: 76, after: 8 },
  continuation: 'base64',
  alphabetSize: 64,
  priority: -1,
});

export const examples = {
  bad: [
    {
      code: "const cosmosKey = '⟦m30bkf/XBmrYUThYHK2COY/gMjnlAWXIrY+3rHfv0Llsicag/F5JsXaF0HddgspvTzOunEPZ45sqA¦CDbFo6IGA==⟧';\n",
      fixed: 'const cosmosKey = process.env.COSMOS_KEY!;\n',
    },
    { path: '.env', code: 'COSMOS_KEY=⟦oTTJIQ50SceRvTA/ulT8FshK/O3u4vgVMi4JG5b6GVCX8h4exOUlTXW6KMaJauvJ6EJnuvN2gTsaA¦CDb3Orl4w==⟧\n' },
  ],
  good: ['const key = process.env.COSMOS_KEY;\n', "const signature = 'ACDb';\n"],
} satisfies Examples;
