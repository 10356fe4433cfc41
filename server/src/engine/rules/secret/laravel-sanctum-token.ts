import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { crc32 } from '../../secrets/checksum.ts';
export const rule = secretRule({
  id: 'secret/laravel-sanctum-token',
  title: 'Hard-coded Laravel Sanctum API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://laravel.com/docs/sanctum'],

  noun: 'Laravel Sanctum API token',
  environmentVariable: 'API_TOKEN',
  why: 'The token is a login to the service that issued it, which many products built with Laravel do.',
  remedy: 'Delete the token where the service lists it and read a new one from the environment.',
  keywords: ['bearer ', 'token', 'api_key', 'apikey', 'api-key'],
  pattern: /[1-9][0-9]{0,7}\|(?:[0-9a-z_]{1,20}_)?[0-9A-Za-z]{40}[0-9a-f]{8}/,
  around: { before: 20, after: 110 },
  continuation: 'word',

  judge({ value }) {
    // The last eight digits are the checksum of the forty characters before them.
    return crc32(value.slice(-48, -8)) === Number.parseInt(value.slice(-8), 16) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const apiToken = '⟦786|¦4Kw9zKj9WLjDtFt5kVRZOvGc1P4OZcYvIIr1MYo0647dc04e⟧';\n",
      fixed: 'const apiToken = process.env.API_TOKEN!;\n',
    },
    {
      path: 'call.sh',
      code: 'curl -H "Authorization: Bearer ⟦485|¦4KRsAgWLkVIcmhWMNuWlEJzvUqe5R72ZphtmHq5N022ce9e7⟧" https://api.acme.io/v1/orders\n',
      fixed: 'curl -H "Authorization: Bearer ${API_TOKEN:?}" https://api.acme.io/v1/orders\n',
    },
  ],
  good: ['const apiToken = process.env.API_TOKEN;\n', "const token = '12|¦Mx3dVOSzVWhaBDhdaMY5cJIIFvqPD5t3ZfZz11oJ00000000';\n"],
} satisfies Examples;
