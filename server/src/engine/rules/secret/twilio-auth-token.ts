import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { entropyShare, leastRandomShare } from '../../secrets/entropy.ts';
import { isMonotonous } from '../../secrets/placeholder.ts';

/** A string of 32 hexadecimal digits that stands alone, as the auth token beside its account id does. */
const authToken = /(?<![0-9A-Za-z])[0-9a-f]{32}(?![0-9A-Za-z])/g;

/** How far from the account id its token may stand, in UTF-16 units. */
const reach = 200;

export const rule = secretRule({
  id: 'secret/twilio-auth-token',
  title: 'Hard-coded Twilio auth token',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.twilio.com/docs/iam/api-keys', 'https://www.twilio.com/docs/iam/credentials/api'],
  noun: 'Twilio auth token',
  environmentVariable: 'TWILIO_AUTH_TOKEN',
  why: 'With the auth token an attacker sends messages and calls at your cost and reads those of your customers.',
  remedy: 'Promote the secondary auth token in the Twilio console, which revokes the old one, and read it from the environment.',
  keywords: ['twilio', 'account_sid', 'accountsid'],
  pattern: /AC[0-9a-f]{32}/,
  around: { before: 100, after: 300 },
  continuation: 'word',
  alphabetSize: 16,
  judge({ text, span }) {
    // An account id is no secret, but the token is mostly written beside it.
    for (const from of [span.end, Math.max(0, span.start - reach)]) {
      const piece = text.slice(from, from + reach);
      for (const match of piece.matchAll(authToken)) {
        const start = from + match.index;
        if (!/["'`,=:]\s{0,4}["'`]?$/.test(text.slice(Math.max(0, start - 12), start))) continue;
        const digits = text.slice(start, start + 32);
        if (!isMonotonous(digits) && entropyShare(digits, 16) >= leastRandomShare) return { span: { start, end: start + 32 } };
      }
    }
    return null;
  },
});

export const examples = {
  bad: [
    {
      code: 'const client = twilio(\'AC848c6f¦119e425eacd0c662a2fbbdfc1d\', \'⟦0933dd28¦08562945b21f99779cfb950e⟧\');\n',
      fixed: 'const client = twilio(\'AC848c6f¦119e425eacd0c662a2fbbdfc1d\', process.env.TWILIO_AUTH_TOKEN!);\n',
    },
    {
      path: 'config.py',
      code: 'import os\n\naccount_sid = \'AC160231¦d32ef3307a7249c6942fb78d8f\'\nauth_token = \'⟦d6194a6f¦8a0404a5ef2524cc84dc3549⟧\'\n',
      fixed: 'import os\n\naccount_sid = \'AC160231¦d32ef3307a7249c6942fb78d8f\'\nauth_token = os.environ[\'TWILIO_AUTH_TOKEN\']\n',
    },
    {
      path: '.env',
      code: 'TWILIO_ACCOUNT_SID=ACf3ce71¦d25ddbf5f91033ee1beb81150a\nTWILIO_AUTH_TOKEN=⟦7130c9e0¦022ac37a68d3cb92f44d7de1⟧\n',
    },
  ],
  good: [
    'const accountSid = \'AC¦68de54b1aee0b847335152bd27569d4a\'; // the auth token comes from process.env.TWILIO_AUTH_TOKEN\n',
    'const client = twilio(\'AC¦61ea3496b9c16028a4ed49640c8159d0\', process.env.TWILIO_AUTH_TOKEN);\n',
  ],
} satisfies Examples;
