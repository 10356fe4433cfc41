import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/klaviyo-key',
  title: 'Hard-coded Klaviyo private key',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.klaviyo.com/en/docs/authenticate_', 'https://help.klaviyo.com/hc/en-us/articles/7423954176283'],

  noun: 'Klaviyo private key',
  environmentVariable: 'KLAVIYO_API_KEY',
  why: 'A private key reads every profile with its address and orders, and sends campaigns.',
  remedy: 'Delete the key in the account’s API keys and read a new one from the environment.',
  keywords: ['pk_'],
  pattern: /pk_[0-9a-f]{34}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const klaviyoApiKey = '⟦pk_¦8444c1c59605148af44fe68d4714bb4dc6⟧';\n",
      fixed: 'const klaviyoApiKey = process.env.KLAVIYO_API_KEY!;\n',
    },
    { path: '.env', code: 'KLAVIYO_API_KEY=⟦pk_¦44c3ea1a0fbb4e30dd3026ae1f04ea0466⟧\n' },
  ],
  good: ['const klaviyoApiKey = process.env.KLAVIYO_API_KEY;\n', "const column = 'pk_orders_id';\n", "const key = 'pk_test_123';\n"],
} satisfies Examples;
