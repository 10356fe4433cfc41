import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/porkbun-key',
  title: 'Hard-coded Porkbun API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://porkbun.com/api/json/v3/documentation', 'https://kb.porkbun.com/article/190-getting-started-with-the-porkbun-api'],

  noun: 'Porkbun API key',
  environmentVariable: 'PORKBUN_SECRET_API_KEY',
  why: 'With both keys anyone changes the DNS records and name servers of the domains that allow API access.',
  remedy: 'Delete the key on the API access page, and read a new pair from the environment.',
  keywords: ['sk1_', 'pk1_'],
  pattern: /[ps]k1_[0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 16,

  judge({ value }) {
    return value.startsWith('pk1_') ? { severity: 'warning' } : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const porkbunSecretApiKey = '⟦sk¦1_f8ccc6ed0dc2c51f0ef60517eaedb49f8bfa94edf11f10d1995dbac9154c9689⟧';\n",
      fixed: 'const porkbunSecretApiKey = process.env.PORKBUN_SECRET_API_KEY!;\n',
    },
    { path: '.env', code: 'PORKBUN_SECRET_API_KEY=⟦sk¦1_1e971350d865803720123ac640acb16be1641f0d144e70e2f54c1db9aa864d10⟧\n' },
  ],
  good: ['const porkbunSecretApiKey = process.env.PORKBUN_SECRET_API_KEY;\n', "const prefix = 'sk1_';\n"],
} satisfies Examples;
