import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/amazon-mws-token',
  title: 'Hard-coded Amazon MWS authorisation token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer-docs.amazon.com/sp-api/docs/sp-api-faq'],

  noun: 'Amazon MWS authorisation token',
  environmentVariable: 'MWS_AUTH_TOKEN',
  why: 'The token lets its developer account read and change the orders, listings and stock of a seller on Amazon.',
  remedy: 'Revoke the developer’s access in Seller Central, and read a new one from the environment.',
  keywords: ['amzn.mws.'],
  pattern: /amzn\.mws\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,

  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const mwsAuthToken = '⟦amz¦n.mws.800691a2-9f7e-a85e-7842-4afabac8a865⟧';\n",
      fixed: 'const mwsAuthToken = process.env.MWS_AUTH_TOKEN!;\n',
    },
    { path: '.env', code: 'MWS_AUTH_TOKEN=⟦amz¦n.mws.1f204366-1781-820d-2967-b3ac4eca4620⟧\n' },
  ],
  good: ['const mwsAuthToken = process.env.MWS_AUTH_TOKEN;\n', "const prefix = 'amzn.mws.';\n"],
} satisfies Examples;
