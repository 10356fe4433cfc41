import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/develocity-key',
  title: 'Hard-coded Develocity access key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.gradle.com/develocity/gradle-plugin/current/'],

  noun: 'Develocity access key',
  environmentVariable: 'DEVELOCITY_ACCESS_KEY',
  why: 'The key publishes build scans and writes to the build cache, from which other builds take compiled code.',
  remedy: 'Revoke the key on the access keys page of Develocity, and set a new one in the environment.',
  keywords: ['develocity_access_key', 'gradle_enterprise_access_key', 'develocity.accesskey', 'develocityaccesskey'],
  pattern: /[\w.-]{3,80}=(?<secret>[a-z2-7]{52})/,
  around: { before: 0, after: 170 },
  continuation: 'word',
  alphabetSize: 32,
});

export const examples = {
  bad: [
    {
      code: "const develocityAccessKey = 'ge.acme.org=⟦64y¦qwhwfmswqcd6gggbgiqkjj37xgvkcs4lpjemkb5aczelsr7l5⟧';\n",
      fixed: 'const develocityAccessKey = process.env.DEVELOCITY_ACCESS_KEY!;\n',
    },
    { path: '.env', code: 'DEVELOCITY_ACCESS_KEY=ge.acme.org=⟦35d¦7t6iaqc5i735f2jjwcv22zaxjvn425uurt6i3ywbsuykzmcal⟧\n' },
  ],
  good: [
    'const develocityAccessKey = process.env.DEVELOCITY_ACCESS_KEY;\n',
    { path: '.env', code: 'DEVELOCITY_ACCESS_KEY=ge.acme.org=${KEY}\n' },
  ],
} satisfies Examples;
