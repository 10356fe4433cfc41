import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/eodhd-token',
  title: 'Hard-coded EODHD API token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://eodhd.com/financial-apis/'],
  rotation: 'https://eodhd.com/cp/settings',
  noun: 'EODHD API token',
  environmentVariable: 'EODHD_API_TOKEN',
  why: 'Whoever has the token reads market data at its owner’s cost.',
  remedy: 'Replace the token in EODHD’s settings, and read the new one from `EODHD_API_TOKEN`.',
  keywords: ['eodhd', 'eodhistoricaldata', 'eod_'],
  pattern: /[0-9a-f]{13,14}\.[0-9]{8}/,
  around: { before: 120, after: 120 },
  continuation: 'word',

  judge({ value }) {
    // Plain numbers, such as a price or a time with many digits, are none.
    return /[a-f]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    { code: "const eodhdApiToken = '⟦6596d3¦e40f32f2.83865951⟧';\n", fixed: 'const eodhdApiToken = process.env.EODHD_API_TOKEN!;\n' },
    { path: '.env', code: 'EODHD_API_TOKEN=⟦6c2321¦a6c13fc7.96855947⟧\n' },
  ],
  good: ['const eodhdApiToken = process.env.EODHD_API_TOKEN;\n', { path: 'other.env', code: 'SOMETHING_ELSE=6213d6¦2abc356a.84755569\n' }],
} satisfies Examples;
