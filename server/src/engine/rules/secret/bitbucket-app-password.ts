import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/bitbucket-app-password',
  title: 'Hard-coded Bitbucket app password',
  severity: 'error',
  confidence: 'high',
  references: ['https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/'],
  rotation: 'https://bitbucket.org/account/settings/app-passwords/',
  noun: 'Bitbucket app password',
  environmentVariable: 'BITBUCKET_APP_PASSWORD',
  why: 'With the user name of its owner the app password clones, pushes and administers the repositories that it was allowed for.',
  remedy: 'Revoke the app password in the personal settings of Bitbucket, and read an API token that replaces it from the environment.',
  keywords: ['atbb'],
  pattern: /ATBB[0-9A-Za-z_=.-]{24}[0-9A-F]{8}/,

  continuation: 'word-or-dash',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const bitbucketAppPassword = '⟦ATB¦BBmGX74wzbzL7q_ePHtpMaOpA0CB7B033⟧';\n",
      fixed: 'const bitbucketAppPassword = process.env.BITBUCKET_APP_PASSWORD!;\n',
    },
    { path: '.env', code: 'BITBUCKET_APP_PASSWORD=⟦ATB¦BTUSIh.fBh93wVMEjDWN7lL.-53FF51DB⟧\n' },
  ],
  good: [
    'const bitbucketAppPassword = process.env.BITBUCKET_APP_PASSWORD;\n',
    "const prefix = 'ATBB';\n",
    "const hash = 'dATBB0f3b1c7e95a2d48b6f1c3e7a9052D4F81B36';\n",
  ],
} satisfies Examples;
