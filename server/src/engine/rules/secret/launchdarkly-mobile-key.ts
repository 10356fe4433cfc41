import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/launchdarkly-mobile-key',
  title: 'Hard-coded LaunchDarkly mobile key',
  severity: 'info',
  confidence: 'medium',
  references: ['https://launchdarkly.com/docs/sdk/concepts/client-side-server-side'],

  noun: 'LaunchDarkly mobile key',
  environmentVariable: 'LAUNCHDARKLY_MOBILE_KEY',
  why: 'The mobile key is built into apps and evaluates feature flags; it is not meant to be kept from users, but it opens the flags of its environment to everyone.',
  remedy: 'Read the key from the build settings of each environment, and reset it in LaunchDarkly when it is misused.',
  keywords: ['mob-'],
  pattern: /mob-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/,

  continuation: 'word-or-dash',
});

export const examples = {
  bad: [
    {
      code: "const launchdarklyMobileKey = '⟦mob¦-6b4e4805-5e8b-4e36-8cf4-2957041aa2a5⟧';\n",
      fixed: 'const launchdarklyMobileKey = process.env.LAUNCHDARKLY_MOBILE_KEY!;\n',
    },
    { path: '.env', code: 'LAUNCHDARKLY_MOBILE_KEY=⟦mob¦-ed42c39f-9b31-499a-98a5-99fb28931ed9⟧\n' },
  ],
  good: ['const launchdarklyMobileKey = process.env.LAUNCHDARKLY_MOBILE_KEY;\n', "const name = 'mob-menu';\n"],
} satisfies Examples;
