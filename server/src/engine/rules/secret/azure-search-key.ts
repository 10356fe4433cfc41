import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-search-key',
  title: 'Hard-coded Azure AI Search key',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/azure/search/search-security-api-keys'],
  rotation: 'https://learn.microsoft.com/azure/search/search-security-api-keys',
  noun: 'Azure AI Search key',
  environmentVariable: 'AZURE_SEARCH_KEY',
  why: 'An admin key creates, changes and deletes the indexes of the search service; a query key reads all documents in them.',
  remedy: 'Regenerate the key on the service’s Keys page, use role-based access, or read a new one from the environment.',
  keywords: ['azse'],
  pattern: /[0-9A-Za-z]{42}AzSe[A-D][0-9A-Za-z]{5}/,
  around: { before: 42, after: 6 },
  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const azureSearchKey = '⟦sjwcyP3I4Y25GbeJmbuvWbE20ezkSoIEXQUgRb17tkA¦zSeB6Ap95⟧';\n",
      fixed: 'const azureSearchKey = process.env.AZURE_SEARCH_KEY!;\n',
    },
    { path: '.env', code: 'AZURE_SEARCH_KEY=⟦hE1RP8FOL5KwO7zGsdGDBHNgWCkAcRsN76NtrXgb1IA¦zSeDxQR7u⟧\n' },
  ],
  good: ['const key = process.env.AZURE_SEARCH_KEY;\n', "const group = 'AzSecurityPackAutoConfig';\n"],
} satisfies Examples;
