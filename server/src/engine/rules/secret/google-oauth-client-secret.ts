import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/google-oauth-client-secret',
  title: 'Hard-coded Google OAuth client secret',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.google.com/identity/protocols/oauth2/web-server', 'https://support.google.com/cloud/answer/15549257'],
  noun: 'Google OAuth client secret',
  environmentVariable: 'GOOGLE_CLIENT_SECRET',
  why: 'With the client secret an attacker takes part in sign-ins as your app: trades stolen codes and refresh tokens for access to users’ data.',
  remedy: 'Add a new secret to the OAuth client in the Google Cloud console, delete the old one, and read it from the environment.',
  keywords: ['gocspx-'],
  pattern: /GOCSPX-[\w-]{28}/,
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const clientSecret = '⟦GOCSPX-b¦yJ7guRnUCcCgr6ZIoTw8CYv51N3⟧';\n",
      fixed: 'const clientSecret = process.env.GOOGLE_CLIENT_SECRET!;\n',
    },
    {
      path: '.env',
      code: 'GOOGLE_CLIENT_SECRET=⟦GOCSPX-I¦mWOSLZPTgLbtQHRiaPBSzzChr3Y⟧\n',
    },
  ],
  good: ["const clientSecret = 'GOCSPX-¦your-client-secret-goes-here';\n", "const secret = 'GOCSPX-';\n"],
} satisfies Examples;
