import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/paytabs-server-key',
  title: 'Hard-coded PayTabs server key',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://docs.paytabs.com/manuals/PT-API-Endpoints/',
    'https://support.paytabs.com/en/support/solutions/articles/60000709775',
  ],

  noun: 'PayTabs server key',
  environmentVariable: 'PAYTABS_SERVER_KEY',
  why: 'With the profile id the server key charges, captures, refunds and voids payments of the merchant.',
  remedy: 'Revoke the key under Developers, Key management in PayTabs, and read a new one from the environment.',
  keywords: ['paytabs', 'server_key', 'serverkey'],
  pattern: /S[0-9A-Z]JN[0-9A-Z]{6}-[0-9A-Z]{10}-[0-9A-Z]{10}/,
  around: { before: 200, after: 300 },
  continuation: 'word-or-dash',
  alphabetSize: 36,
});

export const examples = {
  bad: [
    {
      code: "const paytabsServerKey = '⟦SHJ¦NXGCKDJ-TG3UQMYHM5-EL8P22JXLT⟧';\n",
      fixed: 'const paytabsServerKey = process.env.PAYTABS_SERVER_KEY!;\n',
    },
    { path: '.env', code: 'PAYTABS_SERVER_KEY=⟦SVJ¦NP32NBL-80TNWCMLFY-GZEZYAEGF9⟧\n' },
  ],
  good: ['const paytabsServerKey = process.env.PAYTABS_SERVER_KEY;\n', "const paytabs = 'SXJN';\n"],
} satisfies Examples;
