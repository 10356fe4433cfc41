import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/recharge-api-token',
  title: 'Hard-coded Recharge API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.rechargepayments.com/2021-11/authentication', 'https://docs.getrecharge.com/docs/authentication'],

  noun: 'Recharge API token',
  environmentVariable: 'RECHARGE_API_TOKEN',
  why: 'The token reads and changes the subscriptions, charges and customers of a shop.',
  remedy: 'Delete the token under Tools and apps, API tokens in Recharge, and read a new one from the environment.',
  keywords: ['sk_1x1_', 'sk_1x3_', 'sk_2x2_', 'sk_3x3_', 'sk_5x5_', 'sk_10x10_', 'sk_test_1x1_', 'sk_test_2x2_', 'sk_test_3x3_'],
  pattern: /sk_(?:test_)?[0-9]{1,2}x[0-9]{1,2}_[0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const rechargeApiToken = '⟦sk_¦1x1_1e2d829eb660e178269bc6b0c078c35fddb0c246a2238a1d50b4dfda80cc359b⟧';\n",
      fixed: 'const rechargeApiToken = process.env.RECHARGE_API_TOKEN!;\n',
    },
    { path: '.env', code: 'RECHARGE_API_TOKEN=⟦sk_¦1x1_6fdf4fe76d92e855f26c75c1358344610371ac953ac0c372ffa4f25ca23897aa⟧\n' },
  ],
  good: ['const rechargeApiToken = process.env.RECHARGE_API_TOKEN;\n', "const prefix = 'sk_1x1_';\n"],
} satisfies Examples;
