import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/courier-key',
  title: 'Hard-coded Courier API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.courier.com/docs/reference/intro'],
  rotation: 'https://app.courier.com/settings/api-keys',
  noun: 'Courier API key',
  environmentVariable: 'COURIER_AUTH_TOKEN',
  why: 'The key sends mail, text and push messages through every provider that is connected to the workspace.',
  remedy: 'Rotate the key under Settings > API keys and read the new one from the environment.',
  keywords: ['pk_prod_', 'pk_test_'],
  pattern: /pk_(?:prod|test)_[0-9A-HJKMNP-TV-Z]{28}/,

  continuation: 'word',
  alphabetSize: 32,

  judge({ value }) {
    return value.startsWith('pk_test_')
      ? {
          severity: 'warning',
          remark: 'it is a test key, which still sends real messages. Revoke it and read a new one from the environment.',
        }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const courierAuthToken = '⟦pk_¦prod_KXMKF35YTGHGFTBKVVQJAPGFZJK8⟧';\n",
      fixed: 'const courierAuthToken = process.env.COURIER_AUTH_TOKEN!;\n',
    },
    { path: '.env', code: 'COURIER_AUTH_TOKEN=⟦pk_¦prod_882VK362W2AE0FX4Y3K3G8ZNS96E⟧\n' },
  ],
  good: ['const courierAuthToken = process.env.COURIER_AUTH_TOKEN;\n', "const constraint = 'PK_PROD_DESC_TXT';\n"],
} satisfies Examples;
