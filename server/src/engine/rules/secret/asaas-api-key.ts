import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/asaas-api-key',
  title: 'Hard-coded Asaas API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.asaas.com/docs/authentication-2', 'https://docs.asaas.com/docs/chaves-de-api'],

  noun: 'Asaas API key',
  environmentVariable: 'ASAAS_API_KEY',
  why: 'The key charges customers and sends transfers and Pix payments out of the account.',
  remedy: 'Disable the key under Integrations in Asaas, and read a new one from the environment.',
  keywords: ['$aact_'],
  pattern: /\$aact_(?:prod_|hmlg_)?[0-9A-Za-z+/:]{80,400}={0,2}/,

  continuation: 'base64',

  judge({ value }) {
    return value.startsWith('$aact_hmlg_')
      ? { severity: 'info', remark: 'it opens the sandbox only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const asaasApiKey = '⟦$aa¦ct_prod_000Yjk0YjA3YmNjNDY2ZTMxODJkZjI5MDVkNDE0OGNjOGY6OjQ1Y2IwNmJjLTQ0NTAtNDVlMC1hYWE3LTBjNGJhNDQ4ODA3Zjo6JGFhY2hfMTkxYzE2NjAtOGQ0OC00ODE4LWE0YjUtZWYwMjVmZTA2YWY5⟧';\n",
      fixed: 'const asaasApiKey = process.env.ASAAS_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'ASAAS_API_KEY=⟦$aa¦ct_prod_000ZDIyZTYyOWMxYWI1NDFjNDg2N2Y4ZDkyYjQzZDg4YjE6OjcwZTE2YWVlLTJjODgtNDJmOC1hNTc2LTgyZDQ5ZTgyYTFkZjo6JGFhY2hfNTg5ZjY3MjMtMzg4Yi00OTUyLWFlNDYtMGI3YjYyNjZlODFm⟧\n',
    },
  ],
  good: ['const asaasApiKey = process.env.ASAAS_API_KEY;\n', "const prefix = '$aact_';\n"],
} satisfies Examples;
