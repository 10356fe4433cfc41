import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-api-management-key',
  title: 'Hard-coded Azure API Management key',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/azure/api-management/'],

  noun: 'Azure API Management key',
  environmentVariable: 'APIM_KEY',
  why: 'The key acts on the API Management service or its gateway: it reads and changes APIs and their policies.',
  remedy: 'Regenerate the key in the portal, use Entra ID, or read a new one from the environment.',
  keywords: ['apim'],
  pattern: /[0-9A-Za-z+/]{76}APIM[0-9A-Za-z+/]{5}[AQgw]==/,
  around: { before: 76, after: 8 },
  continuation: 'base64',
  alphabetSize: 64,
  priority: -1,
});

export const examples = {
  bad: [
    {
      code: "const apimKey = '⟦SmWwko81Mlu6NnTTSWZeWRo1ZSsKSKW4D3MazC9m3h0eLbNGMDJsZL7g8H5HpSMqFos1JXfADPl5A¦PIM6SXptA==⟧';\n",
      fixed: 'const apimKey = process.env.APIM_KEY!;\n',
    },
    { path: '.env', code: 'APIM_KEY=⟦0l3aZ9aoA35GQcZ8QmC6ucpHQQXh7M74Vvb7kUaX+KrPI09T7//qersA2tFQuEcQEhon682ANz+eA¦PIMtevD+A==⟧\n' },
  ],
  good: ['const key = process.env.APIM_KEY;\n', "const signature = 'APIM';\n"],
} satisfies Examples;
