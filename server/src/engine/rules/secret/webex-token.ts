import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
export const rule = secretRule({
  id: 'secret/webex-token',
  title: 'Hard-coded Webex token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.webex.com/docs/getting-started', 'https://developer.webex.com/docs/bots'],

  noun: 'Webex token',
  environmentVariable: 'WEBEX_ACCESS_TOKEN',
  why: 'The token reads and writes messages and meetings as the bot or the person it was made for.',
  remedy: 'Regenerate the bot’s token, or log out of the developer portal, and read the new token from the environment.',
  keywords: ['_pf84_', '_pe93_', '_p0a1_', '_ps91_'],
  pattern: /[0-9A-Za-z]{64}_P[0-9A-Z]{3}_(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|consumer)/,
  around: { before: 64, after: 40 },
  continuation: 'word-or-dash',
  alphabetSize: 62,

  judge({ value }) {
    const bytes = decodeBase64(value.slice(0, 64));
    return bytes !== null && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{20}-[0-9a-f]{3}$/.test(bytesToLatin1(bytes)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const webexAccessToken = '⟦YTkyNGE3¦MjktZTc3ZS00NDI1LWE3Y2QtYTc1ZGFmYTM1YjczZDNlYjc1NzYtYTRi_PF84_98619b34-6b80-4098-a597-05417dad1a29⟧';\n",
      fixed: 'const webexAccessToken = process.env.WEBEX_ACCESS_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'WEBEX_ACCESS_TOKEN=⟦MzMxMmZl¦MTItYjgwYy00NjVlLWE0NjYtMmNjYjdmMjZmOWYzM2ZkMjUxZWYtZmYw_PF84_b0a18a07-5e27-43b0-a512-6466a2443ace⟧\n',
    },
  ],
  good: ['const webexAccessToken = process.env.WEBEX_ACCESS_TOKEN;\n', "const prefix = '_PF84_';\n"],
} satisfies Examples;
