import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/mailgun-key',
  title: 'Hard-coded Mailgun key',
  severity: 'error',
  confidence: 'high',
  references: ['https://documentation.mailgun.com/docs/mailgun/api-reference/authentication'],
  rotation: 'https://app.mailgun.com/settings/api_security',
  noun: 'Mailgun key',
  environmentVariable: 'MAILGUN_API_KEY',
  why: 'A Mailgun key sends mail from your domains, past every spam filter that trusts them, and reads the addresses and logs of the account.',
  remedy: 'Delete the key under API Security of the account, add another, and read it from the environment.',
  keywords: ['mailgun', 'key-'],
  pattern: /key-[0-9a-f]{32}|[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}/,
  around: { before: 160, after: 200 },
  continuation: 'word-or-dash',
  alphabetSize: 16,

  judge({ text, span }) {
    if (text[span.start - 1] === '-') return null;
    return /mailgun/i.test(text) ? {} : { severity: 'warning', confidence: 'medium' };
  },
});

export const examples = {
  bad: [
    {
      code: "const mailgunApiKey = '⟦key¦-10d2577eb88f901c69bb2e511efd5f48⟧';\n",
      fixed: 'const mailgunApiKey = process.env.MAILGUN_API_KEY!;\n',
    },
    { path: '.env', code: 'MAILGUN_API_KEY=⟦c96b29d4¦62f1c805f36788a1567c0532-272aa0fa-589b9615⟧\n' },
    {
      path: 'send.sh',
      code: "curl -s --user 'api:⟦key¦-501b92ad5800c1efb4b8abba36be3792⟧' https://api.mailgun.net/v3/mg.acme.io/messages\n",
    },
  ],
  good: [
    'const mailgunApiKey = process.env.MAILGUN_API_KEY;\n',
    "const attribute = 'data-key-value';\n",
    "const item = 'api-key¦-1822708247a555d22692cab76d2d122a';\n",
    "const id = 'mailgun 8e02ab6f-ed65-43c7-adfc-bb4430a08450';\n",
  ],
} satisfies Examples;
