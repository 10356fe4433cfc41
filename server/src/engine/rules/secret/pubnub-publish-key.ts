import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/pubnub-publish-key',
  title: 'Hard-coded PubNub publish key',
  severity: 'info',
  confidence: 'high',
  references: ['https://www.pubnub.com/docs/general/setup/account-setup'],

  noun: 'PubNub publish key',
  environmentVariable: 'PUBNUB_PUBLISH_KEY',
  why: 'Without Access Manager anyone with the publish key writes into every channel of the keyset.',
  remedy: 'Turn Access Manager on for the keyset, and read the key from the environment.',
  keywords: ['pub-c-'],
  pattern: /pub-c-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,

  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const pubnubPublishKey = '⟦pub¦-c-7f4965b6-f1c4-f804-d1b0-51ba28a7e391⟧';\n",
      fixed: 'const pubnubPublishKey = process.env.PUBNUB_PUBLISH_KEY!;\n',
    },
    { path: '.env', code: 'PUBNUB_PUBLISH_KEY=⟦pub¦-c-20889cce-7286-5a28-c469-a83d1a180f2e⟧\n' },
  ],
  good: ['const pubnubPublishKey = process.env.PUBNUB_PUBLISH_KEY;\n', "const code = 'PUB-C-0001';\n"],
} satisfies Examples;
