import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/telegram-payment-token',
  title: 'Hard-coded Telegram payment provider token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://core.telegram.org/bots/payments'],

  noun: 'Telegram payment provider token',
  environmentVariable: 'TELEGRAM_PROVIDER_TOKEN',
  why: 'With it and the bot’s token anyone sends invoices through the merchant’s account.',
  remedy: 'Disconnect the provider at BotFather, connect it again, and read the new token from the environment.',
  keywords: [':live:', ':test:'],
  pattern: /[0-9]{9,10}:(?:LIVE|TEST):[0-9A-Za-z_+/=-]{5,64}/,
  around: { before: 10, after: 64 },
  continuation: 'base64',

  judge({ value }) {
    const key = value.slice(value.lastIndexOf(':') + 1);
    if (!/[0-9]/.test(key)) return null;
    return value.includes(':TEST:')
      ? { severity: 'info', confidence: 'medium', remark: 'it is a test token, which moves no money. Still keep it out of code.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const telegramProviderToken = '⟦58731¦5195:LIVE:438622f1ua1e⟧';\n",
      fixed: 'const telegramProviderToken = process.env.TELEGRAM_PROVIDER_TOKEN!;\n',
    },
    { path: '.env', code: 'TELEGRAM_PROVIDER_TOKEN=⟦71589¦9931:LIVE:926993g4pmqj⟧\n' },
  ],
  good: ['const telegramProviderToken = process.env.TELEGRAM_PROVIDER_TOKEN;\n', "const label = '123456789:TEST:label';\n"],
} satisfies Examples;
