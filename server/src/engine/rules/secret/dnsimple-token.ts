import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/dnsimple-token',
  title: 'Hard-coded DNSimple token',
  severity: 'error',
  confidence: 'high',
  references: ['https://support.dnsimple.com/articles/api-access-token/'],
  rotation: 'https://support.dnsimple.com/articles/api-access-token/',
  noun: 'DNSimple token',
  environmentVariable: 'DNSIMPLE_TOKEN',
  why: 'The token changes the DNS records of the account’s domains, registers new ones and moves them elsewhere.',
  remedy: 'Delete the token under Access tokens, and read a new one from the environment.',
  keywords: ['dnsimple_a_', 'dnsimple_u_'],
  pattern: /dnsimple_[au]_[0-9A-Za-z]{32}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const dnsimpleToken = '⟦dns¦imple_a_SQLO9vkdbcgFZ9YZwN6s0DnFKbq1Zlry⟧';\n",
      fixed: 'const dnsimpleToken = process.env.DNSIMPLE_TOKEN!;\n',
    },
    { path: '.env', code: 'DNSIMPLE_TOKEN=⟦dns¦imple_u_42KmYtkw3BohwY6YcemXGL9oGy4B3Tae⟧\n' },
  ],
  good: ['const dnsimpleToken = process.env.DNSIMPLE_TOKEN;\n', "const prefix = 'dnsimple_a_';\n"],
} satisfies Examples;
