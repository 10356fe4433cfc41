import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/instagram-session-cookie',
  title: 'Hard-coded Instagram session cookie',
  severity: 'error',
  confidence: 'high',
  references: ['https://help.instagram.com/368191326593075'],

  noun: 'Instagram session cookie',
  environmentVariable: 'INSTAGRAM_SESSION_ID',
  why: 'The cookie is the whole login of a person. It stays in the history of the repository when the line is deleted.',
  remedy: 'Log out of all sessions in the account settings, and keep cookies out of code.',
  keywords: ['sessionid', 'session_id', 'instagram'],
  pattern: /[0-9]{5,12}%3A[0-9A-Za-z]{14}%3A[0-9]{1,2}(?:%3AA[0-9A-Za-z_-]{20,70})?/,
  around: { before: 20, after: 160 },
  continuation: 'word-or-dash',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const instagramSessionId = '⟦5060513¦428%3AK¦4xtJamK¦F8S0KB%¦3A21%3A¦AYIk7dT¦kK2AuuX¦1aUumUL¦dQT8924¦cvzprwx¦Xhl5oAP¦dPHa⟧';\n",
      fixed: 'const instagramSessionId = process.env.INSTAGRAM_SESSION_ID!;\n',
    },
    {
      path: '.env',
      code: 'INSTAGRAM_SESSION_ID=⟦5837464¦549%3AK¦4xgc1Tx¦4q7lNj%¦3A28%3A¦AYQ4sNR¦MgK9oPt¦Q6SU3Ao¦312kSM_¦1_stNlx¦BlTZdan¦9qna⟧\n',
    },
  ],
  good: ['const instagramSessionId = process.env.INSTAGRAM_SESSION_ID;\n', "const name = 'INSTAGRAM_SESSION_ID';\n"],
} satisfies Examples;
