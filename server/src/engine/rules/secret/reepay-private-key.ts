import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/reepay-private-key',
  title: 'Hard-coded Frisbii private API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.frisbii.com/reference/authentication', 'https://reference.reepay.com/api/'],

  noun: 'Frisbii private API key',
  environmentVariable: 'REEPAY_PRIVATE_KEY',
  why: 'The private key of a Frisbii account, formerly Reepay, charges customers, changes subscriptions and reads invoices.',
  remedy: 'Delete the key under Developers, API credentials, and read a new one from the environment.',
  keywords: ['priv_'],
  pattern: /priv_[0-9a-f]{32}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const reepayPrivateKey = '⟦pri¦v_51c5f64522d42d237f3c462e1521fcb4⟧';\n",
      fixed: 'const reepayPrivateKey = process.env.REEPAY_PRIVATE_KEY!;\n',
    },
    { path: '.env', code: 'REEPAY_PRIVATE_KEY=⟦pri¦v_1c438e8fea666c2998319b53c9263b0d⟧\n' },
  ],
  good: ['const reepayPrivateKey = process.env.REEPAY_PRIVATE_KEY;\n', "const prefix = 'priv_';\n"],
} satisfies Examples;
