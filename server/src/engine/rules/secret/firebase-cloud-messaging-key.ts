import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/firebase-cloud-messaging-key',
  title: 'Hard-coded Firebase Cloud Messaging server key',
  severity: 'warning',
  confidence: 'high',
  references: [
    'https://firebase.google.com/docs/cloud-messaging/migrate-v1',
    'https://firebase.google.com/docs/cloud-messaging/auth-server',
  ],

  noun: 'Firebase Cloud Messaging server key',
  environmentVariable: 'FCM_SERVER_KEY',
  why: 'With the server key anyone sends push messages to every device of the app. Google has turned the old interface off, yet the key names the project.',
  remedy: 'Delete the server key in the Cloud console, and send messages with a service account from the environment.',
  keywords: [':apa91b'],
  pattern: /AAAA[\w-]{7}:APA91b[\w-]{134}/,
  around: { before: 11, after: 140 },
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const fcmServerKey = '⟦AAAAQbx3G8W:A¦PA91bMVzN8n6t4ezjprKKqwynulxnfG6H5chwnYmVmlXh9P3WgQqnVmdnB4g20uj6FXkKpyG5pJZ7RJ9dcKYEhascSfVZxsIwmWFydgRDO4YtuoWAwQV5W76vmKdK6EAm3NqDELQGSw⟧';\n",
      fixed: 'const fcmServerKey = process.env.FCM_SERVER_KEY!;\n',
    },
    {
      path: '.env',
      code: 'FCM_SERVER_KEY=⟦AAAAlysrMjP:A¦PA91bSL52Cyf0ViRkie5mUt6wW5z23yaK1rt69cJhoandKgWbZIzllvjTdDCvUbSU4edS2yF7JwAxkliCeWUuEdLVp1WaLl4buPdgLLH4XlINMuahHmixsyXBIoVNuRbuQulswJcGvA⟧\n',
    },
  ],
  good: [
    'const fcmServerKey = process.env.FCM_SERVER_KEY;\n',
    "const deviceToken = 'tDwhAg1GtqHINqF092AWdF:APA¦91bO165bawjSXVxMAPOusD75xjRgALSOdITrLw22qGzm0WyuRkl5dqA4WlqmGhIbQALJj4hn50GWDa7LXSh2kYuo0rLuF2w3LHyroKSq7QXGIMJMWAx65PLtig9cQff4FJzn0tUMV';\n",
  ],
} satisfies Examples;
