import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/make-webhook',
  title: 'Hard-coded Make webhook URL',
  severity: 'warning',
  confidence: 'high',
  references: ['https://help.make.com/webhooks'],

  noun: 'Make webhook URL',
  environmentVariable: 'MAKE_WEBHOOK_URL',
  why: 'Whoever knows the address starts the scenario with made-up data, and with it everything that follows in other services.',
  remedy: 'Delete the webhook in Make, and read the address of a new one from the environment.',
  keywords: ['https://hook.'],
  pattern: /https:\/\/hook\.(?:[a-z]{2}\d\.make\.com|integromat\.com)\/[0-9a-z]{32}/,

  continuation: 'word',
  alphabetSize: 32,
});

export const examples = {
  bad: [
    {
      code: "const makeWebhookUrl = '⟦https://ho¦ok.integromat.com/tayxj1gtf7wgjvr9iu7bxugmsofy8si5⟧';\n",
      fixed: 'const makeWebhookUrl = process.env.MAKE_WEBHOOK_URL!;\n',
    },
    { path: '.env', code: 'MAKE_WEBHOOK_URL=⟦https://ho¦ok.ci1.make.com/44mmv8t4gz02787w0xxlycq8yry6ijnt⟧\n' },
  ],
  good: ['const makeWebhookUrl = process.env.MAKE_WEBHOOK_URL;\n', "const prefix = 'https://hook.eu1.make.com/';\n"],
} satisfies Examples;
