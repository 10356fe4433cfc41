import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/twitch-token',
  title: 'Hard-coded Twitch token',
  severity: 'error',
  confidence: 'high',
  references: ['https://dev.twitch.tv/docs/authentication/', 'https://dev.twitch.tv/docs/chat/irc/'],
  rotation: 'https://dev.twitch.tv/docs/authentication/revoke-tokens/',
  noun: 'Twitch token',
  environmentVariable: 'TWITCH_OAUTH_TOKEN',
  why: 'The token chats, and with its scopes moderates and reads, as the account.',
  remedy: 'Disconnect the app under Connections of the account, or revoke the token, and read a new one from the environment.',
  keywords: ['oauth:'],
  pattern: /oauth:[0-9a-z]{30}/,

  continuation: 'word',
  alphabetSize: 36,

  judge({ value }) {
    return /[0-9]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const twitchOauthToken = '⟦oau¦th:7k4btdsb7ojw33ula5xil04jetge2c⟧';\n",
      fixed: 'const twitchOauthToken = process.env.TWITCH_OAUTH_TOKEN!;\n',
    },
    { path: '.env', code: 'TWITCH_OAUTH_TOKEN=⟦oau¦th:7kx1h1m6ithble686e1okr85c9wr1o⟧\n' },
  ],
  good: ['const twitchOauthToken = process.env.TWITCH_OAUTH_TOKEN;\n', "const scope = 'oauth:authorizationcodegrantrequest';\n"],
} satisfies Examples;
