import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/cloudinary-url',
  title: 'Hard-coded Cloudinary address with its secret',
  severity: 'error',
  confidence: 'high',
  references: ['https://cloudinary.com/documentation/finding_your_credentials_tutorial'],

  noun: 'Cloudinary address with its secret',
  environmentVariable: 'CLOUDINARY_URL',
  why: 'The secret in the address uploads, changes and deletes all media of the account.',
  remedy: 'Generate another key pair under API Keys, disable this one, and read the address from the environment.',
  keywords: ['cloudinary://'],
  pattern: /cloudinary:\/\/[0-9]{12,18}:[0-9A-Za-z_-]{27}@[0-9A-Za-z_-]{1,64}/,

  continuation: 'word-or-dash',

  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const cloudinaryUrl = '⟦cloudi¦nary://169583971633288:4KeYX4VYRPy6_HpMJJlJpXtJ6Wa@acme⟧';\n",
      fixed: 'const cloudinaryUrl = process.env.CLOUDINARY_URL!;\n',
    },
    { path: '.env', code: 'CLOUDINARY_URL=⟦cloudi¦nary://112338966639135:4KRfWaumWY8DOv-lZQ61s6FO55a@acme⟧\n' },
  ],
  good: ['const cloudinaryUrl = process.env.CLOUDINARY_URL;\n', "const prefix = 'cloudinary://';\n"],
} satisfies Examples;
