import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/salesforce-refresh-token',
  title: 'Hard-coded Salesforce refresh token',
  severity: 'error',
  confidence: 'high',
  references: ['https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_refresh_token_flow.htm'],

  noun: 'Salesforce refresh token',
  environmentVariable: 'SALESFORCE_REFRESH_TOKEN',
  why: 'The token gets new sessions of its user again and again, with no password and no second factor.',
  remedy: 'Revoke it in Setup > Connected Apps OAuth Usage and read a new one from the environment.',
  keywords: ['5aep861'],
  pattern: /5Aep861[0-9A-Za-z._]{65,85}={0,2}/,

  continuation: 'word',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const salesforceRefreshToken = '⟦5Ae¦p861gCpHLQYNlaqARSxqiRvuP06yY3ktM5CpMkidYPRyhdVhlFxcxtgDPvSMVpCi8bFTQlwff5ZUQyFVDCt3e⟧';\n",
      fixed: 'const salesforceRefreshToken = process.env.SALESFORCE_REFRESH_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'SALESFORCE_REFRESH_TOKEN=⟦5Ae¦p861.9rn7QXhSaP0PiNcYIjhOXwJ9YyzKwDuZtDvlQwNaSwz07Wga462w552EIQ69Zk6zlpXdHbswHz==⟧\n',
    },
  ],
  good: ['const salesforceRefreshToken = process.env.SALESFORCE_REFRESH_TOKEN;\n', "const prefix = '5aep861';\n"],
} satisfies Examples;
