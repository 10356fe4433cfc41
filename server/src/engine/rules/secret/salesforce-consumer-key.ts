import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/salesforce-consumer-key',
  title: 'Hard-coded Salesforce consumer key',
  severity: 'info',
  confidence: 'high',
  references: ['https://help.salesforce.com/s/articleView?id=sf.connected_app_rotate_consumer_details.htm'],

  noun: 'Salesforce consumer key',
  environmentVariable: 'SALESFORCE_CLIENT_ID',
  why: 'The key names a connected app. With the consumer secret, a certificate or a stolen login it opens the organisation.',
  remedy: 'Rotate the consumer details of the app if the secret stood beside it, and read both from the environment.',
  keywords: ['3mvg9'],
  pattern: /3MVG9[0-9A-Za-z._]{75,90}/,

  continuation: 'word',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const salesforceClientId = '⟦3MV¦G9MMVcAurvEzRsLACGNW.7EYzWePvjl1J_XLrnmQ3XeF.w.G.Huog3DeJw4OnxDMEs140oJOBuYHim9dztTuTQ7vApC⟧';\n",
      fixed: 'const salesforceClientId = process.env.SALESFORCE_CLIENT_ID!;\n',
    },
    {
      path: '.env',
      code: 'SALESFORCE_CLIENT_ID=⟦3MV¦G9mfwapQReR.PqqZIv6WDzOnrl6AaKBJ.cNCoO6pVbYGiMqi2SzM9eN9ECeBy5rts6n.ycV.yorW0BATage⟧\n',
    },
  ],
  good: ['const salesforceClientId = process.env.SALESFORCE_CLIENT_ID;\n', "const prefix = '3mvg9';\n"],
} satisfies Examples;
