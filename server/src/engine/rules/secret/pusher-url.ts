import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/pusher-url',
  title: 'Hard-coded Pusher address with its secret',
  severity: 'error',
  confidence: 'high',
  references: ['https://pusher.com/docs/channels/library_auth_reference/rest-api/'],

  noun: 'Pusher address with its secret',
  environmentVariable: 'PUSHER_URL',
  why: 'The secret in the address publishes to every channel of the app and signs subscriptions to private ones.',
  remedy: 'Revoke the key pair under App Keys, create another, and read the address from the environment.',
  keywords: ['.pusher.com/apps/', '.pusherapp.com/apps/'],
  pattern: /https?:\/\/[0-9a-f]{20}:[0-9a-f]{20}@api[0-9a-z-]{0,12}\.pusher(?:app)?\.com\/apps\/[0-9]{1,10}/,
  around: { before: 70, after: 14 },
  continuation: 'word',

  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const pusherUrl = '⟦http://a1e0dfe¦2d0f0780140d5:a7849e734c0e9740a667@apifthfvqmrno.pusher.com/apps/94983⟧';\n",
      fixed: 'const pusherUrl = process.env.PUSHER_URL!;\n',
    },
    { path: '.env', code: 'PUSHER_URL=⟦http://858eb67¦e98f4b990b398:5f5c375f5ea07f42b03d@apidhk9h5hsptmx.pusher.com/apps/5⟧\n' },
  ],
  good: ['const pusherUrl = process.env.PUSHER_URL;\n', "const url = 'https://api-eu.pusher.com/apps/12345';\n"],
} satisfies Examples;
