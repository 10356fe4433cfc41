import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/endor-labs-key',
  title: 'Hard-coded Endor Labs API key',
  severity: 'warning',
  confidence: 'medium',
  references: ['https://docs.endorlabs.com/'],

  noun: 'Endor Labs API key',
  environmentVariable: 'ENDOR_API_CREDENTIALS_KEY',
  why: 'Together with its secret the key reads findings and starts scans in the namespace of the organization.',
  remedy: 'Revoke the key under Access control in Endor Labs, and read a new one from the environment.',
  keywords: ['endr+'],
  pattern: /endr\+[0-9A-Za-z-]{16}/,

  continuation: 'word-or-dash',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const endorApiCredentialsKey = '⟦end¦r+lp5Kl7NO4U0AIuwN⟧';\n",
      fixed: 'const endorApiCredentialsKey = process.env.ENDOR_API_CREDENTIALS_KEY!;\n',
    },
    { path: '.env', code: 'ENDOR_API_CREDENTIALS_KEY=⟦end¦r+UdFaDtNCZOaDf3bD⟧\n' },
  ],
  good: ['const endorApiCredentialsKey = process.env.ENDOR_API_CREDENTIALS_KEY;\n', "const prefix = 'endr+';\n"],
} satisfies Examples;
