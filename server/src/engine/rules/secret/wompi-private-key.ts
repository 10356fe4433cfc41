import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/wompi-private-key',
  title: 'Hard-coded Wompi private key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.wompi.co/docs/colombia/ambientes-y-llaves/'],

  noun: 'Wompi private key',
  environmentVariable: 'WOMPI_PRIVATE_KEY',
  why: 'The private key charges stored cards, voids payments and reads the merchant’s transactions.',
  remedy: 'Regenerate the keys under Developers in the Wompi dashboard, and read the private one from the environment.',
  keywords: ['prv_prod_', 'prv_test_'],
  pattern: /prv_(?:prod|test)_[0-9A-Za-z]{32}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return value.startsWith('prv_test_')
      ? { severity: 'info', remark: 'it opens the sandbox only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const wompiPrivateKey = '⟦prv¦_prod_0vHnxKYKPJ8MX7sAvPeJCqUS7nMt6o7O⟧';\n",
      fixed: 'const wompiPrivateKey = process.env.WOMPI_PRIVATE_KEY!;\n',
    },
    { path: '.env', code: 'WOMPI_PRIVATE_KEY=⟦prv¦_prod_7dGlNmWgVJnN4WZN2soVXJmggi6O0qYh⟧\n' },
  ],
  good: ['const wompiPrivateKey = process.env.WOMPI_PRIVATE_KEY;\n', "const prefix = 'prv_prod_';\n"],
} satisfies Examples;
