import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/ebay-user-token',
  title: 'Hard-coded eBay token',
  severity: 'warning',
  confidence: 'high',
  references: [
    'https://developer.ebay.com/api-docs/static/oauth-tokens.html',
    'https://developer.ebay.com/api-docs/static/oauth-token-types.html',
  ],

  noun: 'eBay token',
  environmentVariable: 'EBAY_TOKEN',
  why: 'A user token lists, sells and reads orders in the seller’s name for two hours; a refresh token gets new ones for 18 months.',
  remedy: 'Have the seller revoke the application’s access, and get tokens at run time with credentials from the environment.',
  keywords: ['v^1.1#i^1#'],
  pattern: /v\^1\.1#i\^1#(?:[a-zA-Z]\^[0-9]#){2,6}t\^(?<body>[0-9A-Za-z+/]{40,2000}={0,2})/,

  continuation: 'base64',

  judge({ groups }) {
    return (groups['body'] ?? '').startsWith('Ul4x') ? { severity: 'error', noun: 'eBay refresh token' } : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const ebayToken = '⟦v^1¦.1#i^1#r^1#p^3#I^3#f^0#t^Ul4xMF84OjYxQ0ZGMDhGOUJFNDk1MDFFN0U2OTdBRDM5OUY4MjhGXzBfMSNFXjI2MA==⟧';\n",
      fixed: 'const ebayToken = process.env.EBAY_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'EBAY_TOKEN=⟦v^1¦.1#i^1#r^1#p^3#I^3#f^0#t^Ul4xMF84OjBCMDNCNzIxNzNFNUVFRTY4NkI1REQxMzQwQjAyNUFCXzBfMSNFXjI2MA==⟧\n',
    },
  ],
  good: ['const ebayToken = process.env.EBAY_TOKEN;\n', "const prefix = 'v^1.1#i^1#';\n"],
} satisfies Examples;
