import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/openpay-private-key',
  title: 'Hard-coded Openpay private key',
  severity: 'error',
  confidence: 'high',
  references: ['https://documents.openpay.mx/en/api/'],

  noun: 'Openpay private key',
  environmentVariable: 'OPENPAY_PRIVATE_KEY',
  why: 'With the merchant id the private key makes charges, refunds and payouts and reads customers’ cards.',
  remedy: 'Regenerate the private key in the Openpay dashboard, and read it from the environment.',
  keywords: ['openpay'],
  pattern: /sk_[0-9a-f]{32}/,
  around: { before: 300, after: 300 },
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const openpayPrivateKey = '⟦sk_¦6b528a181792ceea413a5b82ecd44719⟧';\n",
      fixed: 'const openpayPrivateKey = process.env.OPENPAY_PRIVATE_KEY!;\n',
    },
    { path: '.env', code: 'OPENPAY_PRIVATE_KEY=⟦sk_¦33db3dcb7f62c64643f3e60ef60236be⟧\n' },
  ],
  good: [
    'const openpayPrivateKey = process.env.OPENPAY_PRIVATE_KEY;\n',
    "const openpayPublicKey = 'pk_¦6ab606c57c5811c48beb6c9b36ecd515';\n",
  ],
} satisfies Examples;
