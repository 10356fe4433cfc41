import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/maxmind-license-key',
  title: 'Hard-coded MaxMind license key',
  severity: 'error',
  confidence: 'high',
  references: ['https://support.maxmind.com/hc/en-us/articles/4407111582235-Generate-a-License-Key'],
  rotation: 'https://www.maxmind.com/en/accounts/current/license-key',
  noun: 'MaxMind license key',
  environmentVariable: 'MAXMIND_LICENSE_KEY',
  why: 'With the account id the key downloads the account’s databases and calls its web services at the owner’s cost.',
  remedy: 'Remove the key in the MaxMind account portal, and read a new one from `MAXMIND_LICENSE_KEY`.',
  keywords: ['_mmk'],
  pattern: /[0-9A-Za-z]{6}_[0-9A-Za-z]{29}_mmk/,
  around: { before: 36, after: 0 },
  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const maxmindLicenseKey = '⟦8dp4A5_3GkhsVjhOPOmVqrVWSnv3a8sBPunJ_¦mmk⟧';\n",
      fixed: 'const maxmindLicenseKey = process.env.MAXMIND_LICENSE_KEY!;\n',
    },
    { path: '.env', code: 'MAXMIND_LICENSE_KEY=⟦aa86cf_OlMFJAUpQwnYq2D18OHMUBxctDrdw_¦mmk⟧\n' },
  ],
  good: ['const maxmindLicenseKey = process.env.MAXMIND_LICENSE_KEY;\n', "const prefix = '_mmk';\n"],
} satisfies Examples;
