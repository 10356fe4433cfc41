import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/flutterwave-secret-key',
  title: 'Hard-coded Flutterwave secret key',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://developer.flutterwave.com/docs/integration-guides/authentication',
    'https://developer.flutterwave.com/v3.0/docs/authentication',
  ],
  rotation: 'https://flutterwave.com/tz/support/my-account/getting-your-api-keys',
  noun: 'Flutterwave secret key',
  environmentVariable: 'FLW_SECRET_KEY',
  why: 'The secret key can do anything on the account: transfers out of the balance, refunds, customers’ data.',
  remedy:
    'Generate new API keys in the Flutterwave dashboard with the shortest end for the old ones, and read the secret key from the environment.',
  keywords: ['flwseck'],
  pattern: /FLWSECK(?:_TEST)?-[0-9a-zA-Z]{32}(?:-[0-9a-z]{10,16})?-X|FLWSECK_TEST-?[0-9a-f]{12}/,

  continuation: 'word-or-dash',

  judge({ value }) {
    return value.startsWith('FLWSECK_TEST')
      ? { severity: 'info', noun: 'Flutterwave test key', remark: 'it opens the test mode only. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const flwSecretKey = '⟦FLW¦SECK-a9e3b855ebe27ff530c85a4893cddef0-e65981a0969vt-X⟧';\n",
      fixed: 'const flwSecretKey = process.env.FLW_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'FLW_SECRET_KEY=⟦FLW¦SECK-f75b1c9468a6ee16cfe463ea85941078-b94d011548bvt-X⟧\n' },
  ],
  good: ['const flwSecretKey = process.env.FLW_SECRET_KEY;\n', "const prefix = 'flwseck';\n"],
} satisfies Examples;
