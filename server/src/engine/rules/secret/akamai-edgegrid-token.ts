import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/akamai-edgegrid-token',
  title: 'Hard-coded Akamai EdgeGrid token',
  severity: 'warning',
  confidence: 'high',
  references: [
    'https://techdocs.akamai.com/developer/docs/edgegrid',
    'https://techdocs.akamai.com/developer/docs/set-up-authentication-credentials',
  ],

  noun: 'Akamai EdgeGrid token',
  environmentVariable: 'AKAMAI_ACCESS_TOKEN',
  why: 'With the client secret, which mostly stands beside it, the token changes the configuration of sites behind Akamai.',
  remedy: 'Deactivate the credential of the API client in Akamai Control Center, and keep the new one in ~/.edgerc or the environment.',
  keywords: ['akab-'],
  pattern: /akab-[0-9a-z]{16}-[0-9a-z]{16}/,

  continuation: 'word-or-dash',
  isPrefixShared: true,
  alphabetSize: 36,

  judge({ text, span }) {
    return text.startsWith('.', span.end) ? null : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const akamaiAccessToken = '⟦aka¦b-39umiwoce753wbmt-vns5p9fuun5xx7a4⟧';\n",
      fixed: 'const akamaiAccessToken = process.env.AKAMAI_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'AKAMAI_ACCESS_TOKEN=⟦aka¦b-1k5j13918mmyiv2h-6te4grzwkv9bjs6a⟧\n' },
  ],
  good: [
    'const token = process.env.AKAMAI_ACCESS_TOKEN;\n',
    "const host = 'https://akab-¦h2x7k4m9qzr5t1wv-b8n3c6j0p4dysfga.luna.akamaiapis.net';\n",
  ],
} satisfies Examples;
