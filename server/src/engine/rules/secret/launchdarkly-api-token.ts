import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/launchdarkly-api-token',
  title: 'Hard-coded LaunchDarkly access token',
  severity: 'error',
  confidence: 'medium',
  references: ['https://launchdarkly.com/docs/home/account/api'],
  rotation: 'https://launchdarkly.com/docs/home/account/api',
  noun: 'LaunchDarkly access token',
  environmentVariable: 'LAUNCHDARKLY_ACCESS_TOKEN',
  why: 'The token reads and switches feature flags over the REST API, and with a writer role changes what users of the product get.',
  remedy: 'Reset or delete the token under Authorization in LaunchDarkly, and read a new one from the environment.',
  keywords: ['api-'],
  pattern: /api-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/,

  continuation: 'word-or-dash',
});

export const examples = {
  bad: [
    {
      code: "const launchdarklyAccessToken = '⟦api¦-53a343d1-75bb-427a-8c2f-a02f00f5134f⟧';\n",
      fixed: 'const launchdarklyAccessToken = process.env.LAUNCHDARKLY_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'LAUNCHDARKLY_ACCESS_TOKEN=⟦api¦-09038cd1-c8d0-4d27-900a-1f478bcddb5c⟧\n' },
  ],
  good: ['const launchdarklyAccessToken = process.env.LAUNCHDARKLY_ACCESS_TOKEN;\n', "const path = 'api-v2-users';\n"],
} satisfies Examples;
