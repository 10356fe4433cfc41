import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/calcom-key',
  title: 'Hard-coded Cal.com API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://cal.com/docs/api-reference/v2/introduction'],

  noun: 'Cal.com API key',
  environmentVariable: 'CAL_API_KEY',
  why: 'The key reads and changes bookings, with names and addresses of guests, and the availability of its owner.',
  remedy: 'Delete the key under API keys in the developer settings of Cal.com, and read a new one from the environment.',
  keywords: ['cal_'],
  pattern: /cal_(?:live_|test_)?[0-9a-f]{32}/,

  continuation: 'word',
  alphabetSize: 16,

  judge({ value }) {
    return value.startsWith('cal_test_') ? { severity: 'info', confidence: 'medium' } : {};
  },
});

export const examples = {
  bad: [
    { code: "const calApiKey = '⟦cal¦_live_d012057b1d76d8216f37fdfd61e90210⟧';\n", fixed: 'const calApiKey = process.env.CAL_API_KEY!;\n' },
    { path: '.env', code: 'CAL_API_KEY=⟦cal¦_live_edc1a2ad8cf2cb17e509e8a3bd6c8c5e⟧\n' },
  ],
  good: ['const calApiKey = process.env.CAL_API_KEY;\n', "const name = 'cal_events_of_the_month';\n"],
} satisfies Examples;
