import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/telegram-session-string',
  title: 'Hard-coded Telegram session string',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.telethon.dev/en/stable/concepts/sessions.html', 'https://core.telegram.org/api/auth'],

  noun: 'Telegram session string',
  environmentVariable: 'TELEGRAM_SESSION',
  why: 'The string is a logged-in Telegram account: with it anyone reads its chats and writes, with no code and no password.',
  remedy: 'End the session under Settings > Devices, log in again, and read the new string from the environment.',
  keywords: ['1azwa', '1apwa', '1a5wa', '1bjwa', '1bvts', 'aomtq5lje', 'anoteumta4'],
  pattern: /1(?:AZWa|ApWa|A5Wa|BJWa|BVts)[0-9A-Za-z_-]{347}=|1(?:A[QgwA]|B[AQ])A(?:OMTQ5LjE|NOTEuMTA4)[0-9A-Za-z+/]{330,365}={0,2}/,
  around: { before: 4, after: 380 },
  continuation: 'base64',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const telegramSession = '⟦1BV¦tsPmcEEBYNBFnEfAPEZWm27FpY5k_55JujHHToGGhpI-qzrQQHAclbyG6Welu9sAeJKDn83AHbkRKJ6PpwbClXE6r_BwJqKnwIFIdz-tZfmBq7hSI_eYOGOEmznLLYIOna-J1cCJf3hz4kNz0mZbPeZ7ml5x1LK5iavsiE4vEmzd9KVQNOBZ0sYW1JabPrbbntvdR4ty2czmd0zb9zUTWmB7FbxDqEMvtGEtZxR4dGNgQcskAXbS-BFejg8jeAjVgGMr34Kq-H8SPGul9LBNqnshl_LPMCfWV64QAzYE6rcIvRKn1M0R2J57rqZTGPiEXZhKqvAHBhgTWfbcyXhhFqe7jiuGi=⟧';\n",
      fixed: 'const telegramSession = process.env.TELEGRAM_SESSION!;\n',
    },
    {
      code: "const session = new StringSession('⟦1BA¦AOMTQ5LjE1NC4xNjcuOTEBTjFTxxR5osCWNAEVPw2pfD0ANVWAiSujHIyHIrd8hmDAHT09MttWuWh9O5i5HKf1CIGtbLjZnA0UXO3mpXH77m3nZkvQt8wLDjVc4ihhtzYTu0nGFmRqJA8L7w47pgtZol9i7VHdYnqZJFKxmdZGgviQcPP92UdUXrXsppLugc13ZlU9mD2jkyjubwuJGPKr0e8ZlJQWwXg6w0SSMxcjolZee8hZqDjOmr3K9NpTRTFJ3xZoDBWY5TBGNcYJ2g66i7kLk5YqGve9b3UBaqJLhQVJHPLylV4F6DtxrjY5NdvUAVep3NsdzhIQ03PK9wfDHjUhaBVUXYC1i9DLFAv477X=⟧');\n",
      fixed: 'const session = new StringSession(process.env.TELEGRAM_SESSION!);\n',
    },
  ],
  good: ['const telegramSession = process.env.TELEGRAM_SESSION;\n', "const session = new StringSession('1BVtsOK…');\n"],
} satisfies Examples;
