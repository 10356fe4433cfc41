import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { wordPairShare } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/google-app-password',
  title: 'Hard-coded Google app password',
  severity: 'error',
  confidence: 'high',
  references: ['https://support.google.com/accounts/answer/185833'],
  rotation: 'https://myaccount.google.com/apppasswords',
  noun: 'Google app password',
  environmentVariable: 'GMAIL_APP_PASSWORD',
  why: 'With the address beside it the password reads and sends all mail of the account, with no second factor.',
  remedy: 'Remove the app password on the account’s page and read a new one from the environment.',
  keywords: [
    'gmail',
    'smtp',
    'app_password',
    'apppassword',
    'email_host_password',
    'email_pass',
    'emailpass',
    'mail_pass',
    'mailpass',
    'pass:',
  ],
  pattern: /[="']\s?(?<secret>[a-z]{4}(?: [a-z]{4}){3})["'\r\n]/,
  around: { before: 40, after: 160 },
  continuation: 'none',

  judge({ value, span }) {
    // Four words of four letters are prose.
    return wordPairShare(value) < 0.55 ? { span } : null;
  },
});

export const examples = {
  bad: [
    { code: "const gmailAppPassword = '⟦qx¦kw vzpj hfgb tmcq⟧';\n", fixed: 'const gmailAppPassword = process.env.GMAIL_APP_PASSWORD!;\n' },
    { path: '.env', code: 'EMAIL_HOST_PASSWORD=⟦bj¦xw qzkd vfhp lgtm⟧\n' },
    {
      code: "const transport = createTransport({ service: 'gmail', auth: { user: 'a@acme.io', pass: '⟦fw¦zk jqvd xbhp mgtc⟧' } });\n",
      fixed:
        "const transport = createTransport({ service: 'gmail', auth: { user: 'a@acme.io', pass: process.env.GMAIL_APP_PASSWORD! } });\n",
    },
  ],
  good: [
    'const gmailAppPassword = process.env.GMAIL_APP_PASSWORD;\n',
    "const gmailNote = 'this will also need';\n",
    "const gmailAppPassword = 'abcd efgh ijkl mnop';\n",
    "const gmailAppPassword = 'xxxx xxxx xxxx xxxx';\n",
  ],
} satisfies Examples;
