import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/viber-token',
  title: 'Hard-coded Viber bot token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.viber.com/docs/api/rest-bot-api/'],

  noun: 'Viber bot token',
  environmentVariable: 'VIBER_AUTH_TOKEN',
  why: 'Whoever has the token reads what users write to the bot and answers in its name.',
  remedy: 'Ask Viber for a new token of the bot in its admin panel and read it from the environment.',
  keywords: ['viber'],
  pattern: /[0-9a-f]{16}-[0-9a-f]{16}-[0-9a-f]{16}/,
  around: { before: 60, after: 240 },
  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const viberAuthToken = '⟦9a5¦6f8ec446d3e92-bb58db5540045cff-79d577e1e1ec9297⟧';\n",
      fixed: 'const viberAuthToken = process.env.VIBER_AUTH_TOKEN!;\n',
    },
    { path: '.env', code: 'VIBER_AUTH_TOKEN=⟦942¦6e0c899a2c31e-07501135b335a879-cbc78b8a6ff491f3⟧\n' },
  ],
  good: ['const viberAuthToken = process.env.VIBER_AUTH_TOKEN;\n', "const viber = '8a1daeb6-7c92-41c8-a8b4-d36abc2fe9a8';\n"],
} satisfies Examples;
