import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/mercado-pago-access-token',
  title: 'Hard-coded Mercado Pago access token',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://www.mercadopago.com.br/developers/en/docs/your-integrations/credentials',
    'https://www.mercadopago.com.ar/developers/en/docs',
  ],

  noun: 'Mercado Pago access token',
  environmentVariable: 'MP_ACCESS_TOKEN',
  why: 'The token takes and refunds payments in the seller’s name and reads buyers’ data.',
  remedy: 'Renew the credentials of the application in Your integrations, and read the new token from the environment.',
  keywords: ['app_usr-', 'test-'],
  pattern: /(?:APP_USR|TEST)-[0-9]{10,18}-[0-9]{6}-[0-9a-f]{32}(?:__[A-Z]{2}_[A-Z]{2}__)?-[0-9]{5,12}/,

  continuation: 'word-or-dash',

  judge({ value }) {
    return value.startsWith('TEST-')
      ? { severity: 'info', remark: 'it opens test purchases only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const mpAccessToken = '⟦APP¦_USR-7483582943548518-854482-0cfe02dd8367ffd1641b49f2a688728b-437163596⟧';\n",
      fixed: 'const mpAccessToken = process.env.MP_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'MP_ACCESS_TOKEN=⟦APP¦_USR-2498198866532132-385756-f01c7d03a5fba867109983c9d7d8b5ce-298248378⟧\n' },
  ],
  good: ['const mpAccessToken = process.env.MP_ACCESS_TOKEN;\n', "const name = 'test-1234567890-suite';\n"],
} satisfies Examples;
