import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/threads-token',
  title: 'Hard-coded Threads access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.facebook.com/docs/threads/get-started/get-access-tokens-and-permissions'],

  noun: 'Threads access token',
  environmentVariable: 'THREADS_ACCESS_TOKEN',
  why: 'The token reads and publishes for the Threads account. Programs that watch public repositories find such text within minutes.',
  remedy: 'Remove the app in the account’s website permissions, and read a new token from the environment.',
  keywords: ['thaa', 'thqv', 'thqw'],
  pattern: /TH(?:AA|QV|QW)[0-9A-Za-z_-]{90,300}/,

  continuation: 'base64',
  alphabetSize: 64,

  judge({ value }) {
    // The encoding writes a letter from A to D after each Z.
    return /Z[^A-D]/.test(value) || value.endsWith('Z') ? null : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const threadsAccessToken = '⟦THA¦AJvRd7sRmgqlLIt_kht8h-CK5pbIpzDzWwlKCA3BWotYH3GYEE4LSPQpuYjF8ZA4Jx2oClurywmn5Ymxx2wXbv35oWDFD47FepAumVWtKmhxMCsSl8DxkM8cELnXPZBw_8LRpK_8APgeItqaKpjG8J2ckzKbtYC4SdoYGhmZD⟧';\n",
      fixed: 'const threadsAccessToken = process.env.THREADS_ACCESS_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'THREADS_ACCESS_TOKEN=⟦THA¦AJIQOOqWRWTae0Qd-4WiRfwvCQXsDi89O83hSsHmxF2NB6kbrxm4FEYnFp8YEHaXLJcmiGm1hb1pq0MI30lQ8FMcFZAatZAf7X9qAzibAcMWz970EoriHfW567ZBsLAAGDbjLNVz90vvyLzTBHa5OBdxIlEy7BMchssUXbDZD⟧\n',
    },
  ],
  good: ['const threadsAccessToken = process.env.THREADS_ACCESS_TOKEN;\n', "const prefix = 'thaa';\n"],
} satisfies Examples;
