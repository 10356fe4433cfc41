import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/line-channel-token',
  title: 'Hard-coded LINE channel access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.line.biz/en/docs/basics/channel-access-token/'],

  noun: 'LINE channel access token',
  environmentVariable: 'LINE_CHANNEL_ACCESS_TOKEN',
  why: 'The token sends messages to every friend of the official account and reads their profiles; it does not expire.',
  remedy: 'Reissue the token on the Messaging API tab of the channel and read the new one from the environment.',
  keywords: ['db04t89/1o/w1cdnyilfu='],
  pattern: /[0-9A-Za-z+/]{140,160}dB04t89\/1O\/w1cDnyilFU=/,
  around: { before: 160, after: 0 },
  continuation: 'base64',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const lineChannelAccessToken = '⟦OdPmAbsl3B¦C/uJhwONCeauE7pjRubSSahbOE8VJX7Ut3YsWuhca4XNtYSvDlv8NP/oAvVkntuxomqgToG6tMrzrzTpb9KoFds5+ESy/k9YisYxTUCfcDP6lKPj8UBk7Vb+bSmkuOaapsbqT4TTRQZdB04t89/1O/w1cDnyilFU=⟧';\n",
      fixed: 'const lineChannelAccessToken = process.env.LINE_CHANNEL_ACCESS_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'LINE_CHANNEL_ACCESS_TOKEN=⟦ZU9QsSkt5s¦6HhJpeC5dlhj2xba91BNyFNmkQwPVtFUUrmOEvzYlT9FktoT7mSF4frqNIbK4iSl6uyb160a9UTX0Lyi6ijsM2dmRXLNV9y3Py9O61Rbr08B7sWXIkD9FiEgaXM9D1NSeKhLThrpZkRdB04t89/1O/w1cDnyilFU=⟧\n',
    },
  ],
  good: ['const lineChannelAccessToken = process.env.LINE_CHANNEL_ACCESS_TOKEN;\n', "const prefix = 'dB04t89';\n"],
} satisfies Examples;
