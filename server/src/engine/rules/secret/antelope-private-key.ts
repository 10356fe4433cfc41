import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/antelope-private-key',
  title: 'Hard-coded EOS private key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.eosnetwork.com/docs/latest/core-concepts/accounts/'],

  noun: 'EOS private key',
  environmentVariable: 'EOS_PRIVATE_KEY',
  why: 'Whoever has the key signs for the account: transfers, votes, changes of its permissions.',
  remedy: 'Change the account’s permission to a new key at once, and read that key from the environment or keep it in a wallet.',
  keywords: ['pvt_k1_', 'pvt_r1_'],
  pattern: /PVT_[KR]1_[1-9A-HJ-NP-Za-km-z]{48,52}/,

  continuation: 'word',
  alphabetSize: 58,
});

export const examples = {
  bad: [
    {
      code: "const eosPrivateKey = '⟦PVT¦_K1_24p46CngkPDwM9PyCFLoPHwHyH5QMZteZ9YN1uQfoD6jDWgGsD⟧';\n",
      fixed: 'const eosPrivateKey = process.env.EOS_PRIVATE_KEY!;\n',
    },
    { path: '.env', code: 'EOS_PRIVATE_KEY=⟦PVT¦_K1_2CXVTLmtdjUVD6TZjpptppafriPx4uqwsr5GkMi3cq2X3a169v⟧\n' },
  ],
  good: ['const eosPrivateKey = process.env.EOS_PRIVATE_KEY;\n', "const prefix = 'pvt_k1_';\n"],
} satisfies Examples;
