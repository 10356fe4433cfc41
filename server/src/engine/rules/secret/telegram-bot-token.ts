import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/telegram-bot-token',
  title: 'Hard-coded Telegram bot token',
  severity: 'error',
  confidence: 'high',
  references: ['https://core.telegram.org/bots/features#botfather', 'https://core.telegram.org/bots/api#authorizing-your-bot'],
  noun: 'Telegram bot token',
  environmentVariable: 'TELEGRAM_BOT_TOKEN',
  why: 'Whoever has the token reads what users write to the bot, and answers in its name.',
  remedy: 'Revoke the token with `/revoke` at BotFather, and read the new one from the environment.',
  keywords: [':aa'],
  pattern: /[0-9]{8,10}:AA[\w-]{33}/,
  around: { before: 10, after: 36 },
  continuation: 'word-or-dash',
  alphabetSize: 32,
});

export const examples = {
  bad: [
    {
      code: "const botToken = '⟦82306564¦22:AA4K1ChAdeAtygwhbCt9SR6gHvrU2nzkVuW⟧';\n",
      fixed: 'const botToken = process.env.TELEGRAM_BOT_TOKEN!;\n',
    },
    {
      path: 'settings.py',
      code: 'import os\n\nTELEGRAM_TOKEN = "⟦82130886¦4:AAWEO1IZ6ZOq36XMhuvKQKf0egjfF5a8aLa⟧"\n',
      fixed: 'import os\n\nTELEGRAM_TOKEN = os.environ["TELEGRAM_BOT_TOKEN"]\n',
    },
  ],
  good: ["const token = '123456789:¦AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';\n", "const mac = '00:AA:11:BB:22:CC';\n"],
} satisfies Examples;
