import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { bytesToLatin1, decodeBase64 } from '../../secrets/base64.ts';
export const rule = secretRule({
  id: 'secret/pubnub-secret-key',
  title: 'Hard-coded PubNub secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.pubnub.com/docs/general/security/access-control'],

  noun: 'PubNub secret key',
  environmentVariable: 'PUBNUB_SECRET_KEY',
  why: 'The secret key grants anyone any permission on every channel of the keyset.',
  remedy: 'Reset the secret key of the keyset in the Admin Portal and read the new one from the environment.',
  keywords: ['sec-c-'],
  pattern: /sec-c-[0-9A-Za-z+/]{48}/,

  continuation: 'base64',
  alphabetSize: 64,

  judge({ value }) {
    const bytes = decodeBase64(value.slice(6));
    return bytes !== null && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(bytesToLatin1(bytes)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const pubnubSecretKey = '⟦sec¦-c-Zjc2OThkYzYtMmY3Zi00N2Y5LWFlMDMtZWY1ZGJlYTg5Yjk5⟧';\n",
      fixed: 'const pubnubSecretKey = process.env.PUBNUB_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'PUBNUB_SECRET_KEY=⟦sec¦-c-MWY5MDFkNmMtNjU0ZC00NGQzLWEyZDUtNjg5NDkzNDYzYjY1⟧\n' },
  ],
  good: ['const pubnubSecretKey = process.env.PUBNUB_SECRET_KEY;\n', "const prefix = 'sec-c-';\n"],
} satisfies Examples;
