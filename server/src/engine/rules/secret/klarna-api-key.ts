import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/klarna-api-key',
  title: 'Hard-coded Klarna API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.klarna.com/api/authentication'],
  rotation: 'https://docs.klarna.com/resources/developer-tools/merchant-portal-guide/settings',
  noun: 'Klarna API key',
  environmentVariable: 'KLARNA_API_KEY',
  why: 'The key authorises, captures and refunds purchases of the store, and reads customers’ orders.',
  remedy: 'Disable the key in the Klarna portal, and read a new one from the environment.',
  keywords: ['klarna_live_', 'klarna_test_'],
  pattern: /klarna_(?:live|test)_(?:api|client)_[\w+/-]{40,300}={0,2}/,

  continuation: 'base64',
  alphabetSize: 64,

  judge({ value }) {
    if (/^klarna_(?:live|test)_client_/.test(value))
      return {
        severity: 'info',
        noun: 'Klarna client identifier',
        remark: 'it is meant for browsers, and works on registered domains only.',
      };
    return value.startsWith('klarna_test_')
      ? { severity: 'info', remark: 'it opens the playground only. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const klarnaApiKey = '⟦kla¦rna_live_api_U4SC51fTbeo6TOOI6d0baSauLFa1MrqDrXw2MYLBgU9PV8xSD3xyhslbBzYyR35kHCqPdmkaBz5iB9hWWtJ1lcYpDvR8709NZNgXt9f8Bu7784P6Xmc6oNFj⟧';\n",
      fixed: 'const klarnaApiKey = process.env.KLARNA_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'KLARNA_API_KEY=⟦kla¦rna_live_api_WMcJiiUYUlSGyCBOrbsNeXhg7wFALCYg2b9PxoDV2tXXjwKVdJh64PqWsowiCArR9cttEOdCkGQoD00U1EAqhQwkOXf3e33XqZ6Ob9sQZQaSCZ25KbuSxsSm⟧\n',
    },
  ],
  good: ['const klarnaApiKey = process.env.KLARNA_API_KEY;\n', "const prefix = 'klarna_live_';\n"],
} satisfies Examples;
