import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/launchdarkly-sdk-key',
  title: 'Hard-coded LaunchDarkly SDK key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://launchdarkly.com/docs/sdk/concepts/client-side-server-side'],

  noun: 'LaunchDarkly SDK key',
  environmentVariable: 'LAUNCHDARKLY_SDK_KEY',
  why: 'The server-side key downloads all feature flags of the environment with their rules and the users that they name.',
  remedy: 'Reset the key in the environment settings of LaunchDarkly, and read the new one from the environment.',
  keywords: ['sdk-'],
  pattern: /sdk-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/,

  continuation: 'word-or-dash',
});

export const examples = {
  bad: [
    {
      code: "const launchdarklySdkKey = '⟦sdk¦-2d6f5d45-e8d4-44fa-b095-10758e006254⟧';\n",
      fixed: 'const launchdarklySdkKey = process.env.LAUNCHDARKLY_SDK_KEY!;\n',
    },
    { path: '.env', code: 'LAUNCHDARKLY_SDK_KEY=⟦sdk¦-c896cbe4-1fc8-41b3-aac2-c921160939a6⟧\n' },
  ],
  good: ['const launchdarklySdkKey = process.env.LAUNCHDARKLY_SDK_KEY;\n', "const name = 'sdk-v2-client';\n"],
} satisfies Examples;
