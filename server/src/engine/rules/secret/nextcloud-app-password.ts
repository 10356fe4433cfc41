import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/nextcloud-app-password',
  title: 'Hard-coded Nextcloud app password',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.nextcloud.com/server/latest/user_manual/en/session_management.html'],

  noun: 'Nextcloud app password',
  environmentVariable: 'NEXTCLOUD_APP_PASSWORD',
  why: 'With the user’s name beside it the password reads and changes all files, calendars and contacts.',
  remedy: 'Delete the password under Settings > Security > Devices & sessions and read a new one from the environment.',
  keywords: ['nextcloud', 'owncloud', 'webdav'],
  pattern: /[0-9A-Za-z]{5}(?:-[0-9A-Za-z]{5}){4}/,
  around: { before: 100, after: 200 },
  continuation: 'word-or-dash',
  alphabetSize: 62,

  judge({ value, text, span }) {
    return /[0-9]/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) && text[span.start - 1] !== '-' ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const nextcloudAppPassword = '⟦4Kx¦ow-HEFbB-ZeHn1-m92KA-e34CW⟧';\n",
      fixed: 'const nextcloudAppPassword = process.env.NEXTCLOUD_APP_PASSWORD!;\n',
    },
    { path: '.env', code: 'NEXTCLOUD_APP_PASSWORD=⟦4Kx¦j9-2EYwC-nJNKM-1FktC-VIZRe⟧\n' },
  ],
  good: ['const nextcloudAppPassword = process.env.NEXTCLOUD_APP_PASSWORD;\n', "const nextcloud = 'xxxxx-xxxxx-xxxxx-xxxxx-xxxxx';\n"],
} satisfies Examples;
