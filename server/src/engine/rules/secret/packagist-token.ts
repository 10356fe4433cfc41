import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/packagist-token',
  title: 'Hard-coded Private Packagist token',
  severity: 'error',
  confidence: 'high',
  references: ['https://packagist.com/docs/composer-authentication'],
  rotation: 'https://packagist.com/docs/composer-authentication',
  noun: 'Private Packagist token',
  environmentVariable: 'PACKAGIST_TOKEN',
  why: 'The token downloads the private packages of the organization, and an update token also changes them.',
  remedy: 'Revoke the token in the settings of Private Packagist, and read a new one from the environment.',
  keywords: ['packagist_'],
  pattern: /packagist_[a-z]{3}_[0-9a-f]{68}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const packagistToken = '⟦pac¦kagist_qju_ebf9d6c6a0b2f33b8cf03c5887d04641bf51b7983c90b5443d7800ca5e49053208aa⟧';\n",
      fixed: 'const packagistToken = process.env.PACKAGIST_TOKEN!;\n',
    },
    { path: '.env', code: 'PACKAGIST_TOKEN=⟦pac¦kagist_nol_d02d4e20b91de1b403ded8d353272b3445b82d0be5e32ac6dbbbc3ed99743be57952⟧\n' },
  ],
  good: ['const packagistToken = process.env.PACKAGIST_TOKEN;\n', "const prefix = 'packagist_';\n"],
} satisfies Examples;
