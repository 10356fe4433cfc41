import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/ebay-cert-id',
  title: 'Hard-coded eBay Cert ID',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.ebay.com/api-docs/static/oauth-credentials.html'],
  rotation: 'https://developer.ebay.com/api-docs/static/oauth-credentials.html',
  noun: 'eBay Cert ID',
  environmentVariable: 'EBAY_CERT_ID',
  why: 'The Cert ID is the application’s client secret: with the App ID it gets tokens for the application and for the sellers who allowed it.',
  remedy: 'Rotate the Cert ID on the Application Keys page of the eBay Developers Program, and read the new one from the environment.',
  keywords: ['prd-', 'sbx-'],
  pattern: /(?:PRD|SBX)-[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}/,

  continuation: 'word-or-dash',

  judge({ value }) {
    return value.startsWith('SBX-')
      ? { severity: 'info', remark: 'it opens the sandbox only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    { code: "const ebayCertId = '⟦PRD¦-8d74deac7556-98d6-e2f7-2017-9da9⟧';\n", fixed: 'const ebayCertId = process.env.EBAY_CERT_ID!;\n' },
    { path: '.env', code: 'EBAY_CERT_ID=⟦PRD¦-877aa52bc3ed-4498-6686-53d4-f963⟧\n' },
  ],
  good: ['const ebayCertId = process.env.EBAY_CERT_ID;\n', "const prefix = 'prd-';\n"],
} satisfies Examples;
