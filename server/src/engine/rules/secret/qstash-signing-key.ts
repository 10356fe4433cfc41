import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/qstash-signing-key',
  title: 'Hard-coded Upstash QStash signing key',
  severity: 'error',
  confidence: 'high',
  references: ['https://upstash.com/docs/qstash/howto/signature', 'https://upstash.com/docs/qstash/howto/roll-signing-keys'],
  rotation: 'https://upstash.com/docs/qstash/howto/roll-signing-keys',
  noun: 'Upstash QStash signing key',
  environmentVariable: 'QSTASH_CURRENT_SIGNING_KEY',
  why: 'With the key anyone forges requests that the service takes for messages from QStash.',
  remedy: 'Roll the signing keys in the Upstash console, and read the new ones from the environment.',
  keywords: ['qstash_current_signing_key', 'qstash_next_signing_key'],
  pattern: /QSTASH_(?:CURRENT|NEXT)_SIGNING_KEY["']?\s{0,3}[=:]\s{0,3}["']?(?<secret>sig_[0-9A-Za-z]{24,40})/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    /* Keys of the local development server. */ return /^sig_(?:7kYjw48m|5ZB6DVzB)/.test(value) ? null : {};
  },
});

export const examples = {
  bad: [
    { path: '.env', code: 'QSTASH_NEXT_SIGNING_KEY="⟦si¦g_B9FG7tCfrJqzs5eodltN1H4BX2m7⟧"\n' },
    {
      code: "const line = 'QSTASH_CURRENT_SIGNING_KEY=⟦si¦g_3nAdQ9jpLKa5ahg5MBI4KXrWxvs1⟧';\n",
      fixed: 'const line = process.env.QSTASH_CURRENT_SIGNING_KEY!;\n',
    },
  ],
  good: ['const key = process.env.QSTASH_CURRENT_SIGNING_KEY;\n', "const name = 'QSTASH_CURRENT_SIGNING_KEY';\n"],
} satisfies Examples;
