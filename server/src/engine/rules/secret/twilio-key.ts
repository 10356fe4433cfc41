import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/twilio-key',
  title: 'Hard-coded Twilio API key',
  severity: 'warning',
  confidence: 'medium',
  references: ['https://www.twilio.com/docs/iam/api-keys', 'https://www.twilio.com/docs/iam/credentials/api'],
  noun: 'Twilio API key',
  environmentVariable: 'TWILIO_API_KEY',
  why: 'The key’s id is of use with its secret only, yet the two are mostly kept side by side. With both, an attacker sends messages and calls at your cost and reads those of your customers.',
  remedy: 'Delete the key in the Twilio console, make a new one, and read the id and the secret from the environment.',
  keywords: ['sk0', 'sk1', 'sk2', 'sk3', 'sk4', 'sk5', 'sk6', 'sk7', 'sk8', 'sk9', 'ska', 'skb', 'skc', 'skd', 'ske', 'skf'],
  pattern: /SK[0-9a-f]{32}/,
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const twilioApiKey = '⟦SKaa8659¦c356426b28ed25b7f5a449d719⟧';\n",
      fixed: 'const twilioApiKey = process.env.TWILIO_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'TWILIO_API_KEY=⟦SKcec897¦afba61921cee819416ce251143⟧\n',
    },
  ],
  good: ["const accountSid = 'AC¦f9a8a5646b7438612f393dd686537eac';\n", "const sid = 'SK¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';\n"],
} satisfies Examples;
