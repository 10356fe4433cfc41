import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/google-session-cookie',
  title: 'Hard-coded Google session cookie',
  severity: 'error',
  confidence: 'high',
  references: ['https://support.google.com/accounts/answer/3067630'],

  noun: 'Google session cookie',
  environmentVariable: 'GOOGLE_SECURE_1PSID',
  why: 'The cookie `SID` or `__Secure-1PSID` is, with few others, the whole login of a Google account.',
  remedy: 'Sign out of the session under Your devices of the account, and keep cookies out of code.',
  keywords: ['g.a0'],
  pattern: /g\.a[0-9]{3}[0-9A-Za-z_-]{100,180}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "login('⟦g.a¦000q12751STqVQz3ue_NQw0s0eW1_0uNLh5uJ_Lonm_hf9xIl6r0EeBAjYuPXTzCwnAurF-mPRzVimPKSeyqXUePfsSWgfP69RWrUhrOQzjVVGuCS3ncgQTep_zZfBJfUj4xFyJ3QMm07aq30076⟧');\n",
      fixed: 'login(process.env.GOOGLE_SECURE_1PSID!);\n',
    },
    {
      path: '.env',
      code: 'SECURE_1PSID=⟦g.a¦000kUbHacLp0AGGS29lMED-tqcAeAScD4HWZ7OVzPI0zloYSB6RZ8_FrINPKoPsXStVyZB3aNQ1hNpyX3cm65xtzAaUSNsSIsyDKJpgwIuVyDY0aES8u8pn6luLdL7ZP-mQh-o4hTxUo-KSw0076⟧\n',
    },
  ],
  good: ['const googleSecure1Psid = process.env.GOOGLE_SECURE_1PSID;\n', 'const x = config.a000;\n'],
} satisfies Examples;
