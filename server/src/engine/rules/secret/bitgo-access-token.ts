import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/bitgo-access-token',
  title: 'Hard-coded BitGo access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.bitgo.com/docs/get-started-access-tokens', 'https://developers.bitgo.com/'],

  noun: 'BitGo access token',
  environmentVariable: 'BITGO_ACCESS_TOKEN',
  why: 'Within its permissions and limits the token sends coins out of the enterprise’s wallets and reads all of them.',
  remedy: 'Remove the token under User Settings, Developer Options in BitGo, and read a new one from the environment.',
  keywords: ['v2x'],
  pattern: /v2x[0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const bitgoAccessToken = '⟦v2x¦38195b2ad44b842769eb4b8d504b173cf51a913c4a4d3e1ad4e43deb8113fb15⟧';\n",
      fixed: 'const bitgoAccessToken = process.env.BITGO_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'BITGO_ACCESS_TOKEN=⟦v2x¦36eec2d3d5b85471d297d6c0f14446c89cd6617a41b390de2cd4e50c242f7a61⟧\n' },
  ],
  good: ['const bitgoAccessToken = process.env.BITGO_ACCESS_TOKEN;\n', "const prefix = 'v2x';\n"],
} satisfies Examples;
