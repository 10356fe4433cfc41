import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/nexi-checkout-secret-key',
  title: 'Hard-coded Nexi Checkout secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.nexigroup.com/nexi-checkout/en-EU/docs/access-your-integration-keys/'],

  noun: 'Nexi Checkout secret key',
  environmentVariable: 'NEXI_SECRET_KEY',
  why: 'The secret key creates, charges and refunds payments of the merchant at Nexi, formerly Nets Easy.',
  remedy: 'Generate a new secret key under Company, Integration in the Checkout Portal, and read it from the environment.',
  keywords: ['live-secret-key-', 'test-secret-key-'],
  pattern: /(?:live|test)-secret-key-[0-9a-f]{32}/,

  continuation: 'word',
  alphabetSize: 16,

  judge({ value }) {
    return value.startsWith('test-')
      ? { severity: 'info', remark: 'it opens the test mode only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const nexiSecretKey = '⟦live-s¦ecret-key-8c17b55a60333c917d1c829b1d2ed6d1⟧';\n",
      fixed: 'const nexiSecretKey = process.env.NEXI_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'NEXI_SECRET_KEY=⟦live-s¦ecret-key-da4b19f9ca6daa9bf5f0b7fc71348b28⟧\n' },
  ],
  good: ['const nexiSecretKey = process.env.NEXI_SECRET_KEY;\n', "const prefix = 'live-secret-key-';\n"],
} satisfies Examples;
