import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
export const rule = secretRule({
  id: 'secret/discord-bot-token',
  title: 'Hard-coded Discord token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.discord.com/developers/reference', 'https://docs.discord.com/developers/topics/oauth2'],
  rotation: 'https://discord.com/developers/applications',
  noun: 'Discord token',
  environmentVariable: 'DISCORD_TOKEN',
  why: 'Whoever has the token is the bot: reads its servers, writes, bans members and deletes channels, as far as the bot may.',
  remedy: 'Reset the token on the Bot page of the developer portal and read the new one from the environment.',
  keywords: ['discord', 'token', '.login(', '.run(', 'bot ', 'mfa.'],
  pattern: /[MNO][DTjz][AEIMQUYcgk][w-z0-5][0-9A-Za-z]{19,24}\.[0-9A-Za-z_-]{6}\.[0-9A-Za-z_-]{27,40}|mfa\.[0-9A-Za-z_-]{84}/,
  around: { before: 16, after: 180 },
  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    if (value.startsWith('mfa.')) return {};
    // The first part is the number of the account, which counts the milliseconds since 2015, in base64.
    const bytes = decodeBase64(value.slice(0, value.indexOf('.')));
    return bytes !== null && /^[1-9][0-9]{16,19}$/.test(bytesToLatin1(bytes)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const discordToken = '⟦MTI¦zNzI0ODgyNDU4NzI1MjMx.GRY6TA.poHH6vtIIAHZ2-n_k4msMfb_N0V6f1UCZtzwka⟧';\n",
      fixed: 'const discordToken = process.env.DISCORD_TOKEN!;\n',
    },
    {
      code: "client.login('⟦ODk¦yNDk3NTk0ODEzNTk5NDU0.X1neFn.9xHJXr67WtHgajvAgZpp9vt6R5a⟧');\n",
      fixed: 'client.login(process.env.DISCORD_TOKEN!);\n',
    },
    {
      path: 'config.json',
      code: '{\n  "prefix": "!",\n  "token": "⟦MTA¦wNjI2ODM0ODIxMjUzMzEyOA.Gq7Kmo.km0ptDaRvMr89HlhZptEM1PYU1RFdqmhmH7zZa⟧"\n}\n',
    },
    {
      path: 'bot.py',
      code: 'bot.run("⟦Nzk¦5OTI2OTU0NDY4OTQxNTQ5.YNG6ci.B7ZQ8p40ZDKqi_KjAulzfOhEGZa⟧")\n',
      fixed: 'import os\n\nbot.run(os.environ["DISCORD_TOKEN"])\n',
    },
  ],
  good: [
    'const discordToken = process.env.DISCORD_TOKEN;\n',
    "const token = 'MTIzYWJj¦ZGVmZ2hpamtsbW5vcHFy.GZQIbU.haaUdy32fwNgqivsPWYDWMk-WB7gBValuc5Zwa';\n",
    "const token = 'YOUR_BOT_TOKEN';\n",
  ],
} satisfies Examples;
