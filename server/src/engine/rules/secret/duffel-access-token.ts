import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/duffel-access-token',
  title: 'Hard-coded Duffel access token',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://duffel.com/docs/api/overview/making-requests/authentication',
    'https://duffel.com/docs/guides/getting-started-with-flights',
  ],

  noun: 'Duffel access token',
  environmentVariable: 'DUFFEL_ACCESS_TOKEN',
  why: 'A live token books flights and stays at the account’s cost and reads travellers’ names and passports.',
  remedy: 'Revoke the token under Developers, Access tokens in Duffel, and read a new one from the environment.',
  keywords: ['duffel_live_', 'duffel_test_'],
  pattern: /duffel_(?:live|test)_[\w-]{43}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    return value.startsWith('duffel_test_')
      ? { severity: 'info', remark: 'it opens the test mode only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const duffelAccessToken = '⟦duf¦fel_live_kWdxbJqv9NksxFqpcddl-mSEownwgbT2QBXaIBd57Az⟧';\n",
      fixed: 'const duffelAccessToken = process.env.DUFFEL_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'DUFFEL_ACCESS_TOKEN=⟦duf¦fel_live_vJ1TYEj8rW188GDKLlbK-idHcUwZyANmxmG37rwAzex⟧\n' },
  ],
  good: ['const duffelAccessToken = process.env.DUFFEL_ACCESS_TOKEN;\n', "const prefix = 'duffel_live_';\n"],
} satisfies Examples;
