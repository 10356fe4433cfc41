import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { entropyShare, leastRandomShare } from '../../secrets/entropy.ts';
import { isMonotonous } from '../../model/placeholder.ts';

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
      code: "const client = twilio('AC8e8642¦0bc519d9618cd3a6fcea33bd6d', '⟦775e369a¦58a8711ca08c1b3fc8ebdae5⟧');\n",
      fixed: "const client = twilio('AC8e8642¦0bc519d9618cd3a6fcea33bd6d', process.env.TWILIO_AUTH_TOKEN!);\n",
    },
    {
      path: 'config.py',
      code: "import os\n\naccount_sid = 'ACcb874e¦aef7c392ad0bee0bb5aab907b9'\nauth_token = '⟦6a51b122¦d7bfcd0359cfecfd9863d985⟧'\n",
      fixed: "import os\n\naccount_sid = 'ACcb874e¦aef7c392ad0bee0bb5aab907b9'\nauth_token = os.environ['TWILIO_AUTH_TOKEN']\n",
    },
    {
      path: '.env',
      code: 'TWILIO_ACCOUNT_SID=AC880c82¦faf6ef6e8b1b103755708c0021\nTWILIO_AUTH_TOKEN=⟦ddc04b6a¦63a345a20aa16c89ade888a5⟧\n',
    },
  ],
  good: [
    "const accountSid = 'AC¦5fa6aa7a8dca2102710866ee19b2a6f8'; // the auth token comes from process.env.TWILIO_AUTH_TOKEN\n",
    "const client = twilio('AC¦304df3d971f056122529742c1c87a932', process.env.TWILIO_AUTH_TOKEN);\n",
  ],
} satisfies Examples;
