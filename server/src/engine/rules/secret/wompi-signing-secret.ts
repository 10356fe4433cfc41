import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/wompi-signing-secret',
  title: 'Hard-coded Wompi signing secret',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.wompi.co/docs/colombia/widget-checkout-web/', 'https://docs.wompi.co/docs/colombia/eventos/'],

  noun: 'Wompi signing secret',
  environmentVariable: 'WOMPI_INTEGRITY_SECRET',
  why: 'With the integrity secret anyone signs checkouts for any amount; with the events secret anyone sends made-up events of payments.',
  remedy: 'Regenerate the secrets under Developers in the Wompi dashboard, and read them from the environment.',
  keywords: ['prod_integrity_', 'test_integrity_', 'prod_events_', 'test_events_'],
  pattern: /(?:prod|test)_(?:integrity|events)_[0-9A-Za-z]{32}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    if (!looksRandom(value.slice(-32))) return null;
    return value.startsWith('test_') ? { severity: 'info', remark: 'it belongs to the sandbox. Read it from the environment.' } : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const wompiIntegritySecret = '⟦pro¦d_integrity_043be8BYUQwwWo51EGbBkh4yZKkNiy5v⟧';\n",
      fixed: 'const wompiIntegritySecret = process.env.WOMPI_INTEGRITY_SECRET!;\n',
    },
    { path: '.env', code: 'WOMPI_INTEGRITY_SECRET=⟦pro¦d_integrity_XNnV7S6IijVcYLx3EH16qs7aWCEqIaIl⟧\n' },
  ],
  good: ['const wompiIntegritySecret = process.env.WOMPI_INTEGRITY_SECRET;\n', "const prefix = 'prod_integrity_';\n"],
} satisfies Examples;
