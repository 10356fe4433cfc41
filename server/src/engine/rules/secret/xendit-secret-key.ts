import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/xendit-secret-key',
  title: 'Hard-coded Xendit secret key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.xendit.co/docs/api-keys', 'https://developers.xendit.co/api-reference/'],

  noun: 'Xendit secret key',
  environmentVariable: 'XENDIT_SECRET_KEY',
  why: 'With write permission the key charges customers and sends disbursements out of the balance.',
  remedy: 'Delete the key in the API keys settings of the Xendit dashboard, and read a new one from the environment.',
  keywords: ['xnd_production_', 'xnd_development_'],
  pattern: /xnd_(?:production|development)_[0-9A-Za-z+/]{40,90}={0,2}/,

  continuation: 'base64',
  alphabetSize: 64,

  judge({ value }) {
    return value.startsWith('xnd_development_')
      ? { severity: 'info', noun: 'Xendit test key', remark: 'it opens the test mode only. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const xenditSecretKey = '⟦xnd¦_production_bhavZSa8zlc5y8FiFcCs5hsI6DaKN8lil9kxNcUsGSVlQ8eEvmECiRcONAc9⟧';\n",
      fixed: 'const xenditSecretKey = process.env.XENDIT_SECRET_KEY!;\n',
    },
    { path: '.env', code: 'XENDIT_SECRET_KEY=⟦xnd¦_production_GYgIG6kMoQmSxAgpW8aQT4IBcQZPmk7hAXcRBV5KFJCZDFHDXep8WpX2Qn8a⟧\n' },
  ],
  good: ['const xenditSecretKey = process.env.XENDIT_SECRET_KEY;\n', "const prefix = 'xnd_production_';\n"],
} satisfies Examples;
