import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/defined-networking-key',
  title: 'Hard-coded Defined Networking API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.defined.net/guides/automating-host-creation/'],

  noun: 'Defined Networking API key',
  environmentVariable: 'DEFINED_NET_API_KEY',
  why: 'The key reads and changes the hosts, roles and rules of the Nebula network.',
  remedy: 'Delete the key in the admin panel, and read a new one from the environment.',
  keywords: ['dnkey-'],
  pattern: /dnkey-[0-9A-Z=_-]{26}-[0-9A-Z=_-]{52}/,

  continuation: 'word-or-dash',
  alphabetSize: 36,
});

export const examples = {
  bad: [
    {
      code: "const definedNetApiKey = '⟦dnk¦ey-ZMCT7FN4S6DMWZVBDHZHFHEOEW-UD3Q2GGQOYOEBJPNUULJYWUJMGX2EN3PWQO4AWHEUXE6WS2Q3T46⟧';\n",
      fixed: 'const definedNetApiKey = process.env.DEFINED_NET_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'DEFINED_NET_API_KEY=⟦dnk¦ey-66EENDGVH4CKMC7FBKJ6VDQFGF-VAJQUIDEECXAYRS5A6AWLAC6U4WOJHF3NRIW2MJX6WVEZB3ULVQO⟧\n',
    },
  ],
  good: ['const definedNetApiKey = process.env.DEFINED_NET_API_KEY;\n', "const prefix = 'dnkey-';\n"],
} satisfies Examples;
