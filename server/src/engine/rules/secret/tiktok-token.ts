import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/tiktok-token',
  title: 'Hard-coded TikTok access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.tiktok.com/doc/oauth-user-access-token-management'],

  noun: 'TikTok access token',
  environmentVariable: 'TIKTOK_ACCESS_TOKEN',
  why: 'The token reads the account’s videos and publishes for it; a refresh token does so for a year.',
  remedy: 'Revoke it with `/v2/oauth/revoke/` and read a new one from the environment.',
  keywords: ['act.', 'rft.'],
  pattern: /(?:act|rft)\.[0-9A-Za-z]{40,80}[!*][0-9]{4}\.[a-z][0-9a-z]/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const tiktokAccessToken = '⟦act¦.4KkRqmrOPL167MUJxt3U5r5kBpqQ4ypJ1AgNFSUy9mFtATlLygsUQ317cpQm!4473.va⟧';\n",
      fixed: 'const tiktokAccessToken = process.env.TIKTOK_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'TIKTOK_ACCESS_TOKEN=⟦act¦.4Kqf2cU3tWhRpcOQVo3Ye4BaYZl3CBnFX2Ai3Q1UXXPUkvd0J5VJVmip2qvA!4391.va⟧\n' },
  ],
  good: ['const tiktokAccessToken = process.env.TIKTOK_ACCESS_TOKEN;\n', "const x = react.createElement('div');\n"],
} satisfies Examples;
