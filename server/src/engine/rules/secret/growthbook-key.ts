import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/growthbook-key',
  title: 'Hard-coded GrowthBook secret key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.growthbook.io/api/introduction'],

  noun: 'GrowthBook secret key',
  environmentVariable: 'GB_API_KEY',
  why: 'The key reads and changes feature flags and experiments over the REST API of GrowthBook, with the rights of its role or owner.',
  remedy: 'Delete the key under API keys in GrowthBook, and read a new one from the environment.',
  keywords: ['secret_admin_', 'secret_readonly_', 'secret_user_'],
  pattern: /secret_(?:admin|readonly|user)_[0-9A-Za-z]{36,46}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const gbApiKey = '⟦sec¦ret_admin_3SJkNZpwBHDBr4XECTiawuFFFBV9KTVO1R6y8vQ7x⟧';\n",
      fixed: 'const gbApiKey = process.env.GB_API_KEY!;\n',
    },
    { path: '.env', code: 'GB_API_KEY=⟦sec¦ret_admin_zMxGQcD8jYaqmnFFGm2LdhIGTSf05dr6MJlgUFQ7x⟧\n' },
  ],
  good: ['const gbApiKey = process.env.GB_API_KEY;\n', "const name = 'secret_admin_password';\n"],
} satisfies Examples;
