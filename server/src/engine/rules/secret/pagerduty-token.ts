import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/pagerduty-token',
  title: 'Hard-coded PagerDuty OAuth token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.pagerduty.com/docs/app-integration-development/oauth-functionality/'],

  noun: 'PagerDuty OAuth token',
  environmentVariable: 'PAGERDUTY_TOKEN',
  why: 'The token reads and changes incidents, schedules and services of the account, as far as its scopes go.',
  remedy: 'Revoke the token of the app in PagerDuty, and get a new one at run time or from the environment.',
  keywords: ['pdus+_', 'pdeu+_'],
  pattern: /pd(?:us|eu)\+_[01]X[0-9A-Z]{5,8}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,

  continuation: 'word-or-dash',
});

export const examples = {
  bad: [
    {
      code: "const pagerdutyToken = '⟦pdu¦s+_0X97B5JWX_a8ca7ff2-444a-51a9-0cb1-6b4ccab463c4⟧';\n",
      fixed: 'const pagerdutyToken = process.env.PAGERDUTY_TOKEN!;\n',
    },
    { path: '.env', code: 'PAGERDUTY_TOKEN=⟦pde¦u+_0X9G9HO6CL_e17c2d52-0cc7-0b5e-1843-f297b33bbd8d⟧\n' },
  ],
  good: ['const pagerdutyToken = process.env.PAGERDUTY_TOKEN;\n', "const prefix = 'pdus+_';\n"],
} satisfies Examples;
