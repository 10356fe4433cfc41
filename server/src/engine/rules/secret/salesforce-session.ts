import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/salesforce-session',
  title: 'Hard-coded Salesforce access token',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_tokens_scopes.htm',
    'https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/intro_oauth_and_connected_apps.htm',
  ],

  noun: 'Salesforce access token',
  environmentVariable: 'SALESFORCE_ACCESS_TOKEN',
  why: 'The token is a session: it does whatever its user may do in the organisation, until it expires or is revoked.',
  remedy: 'Revoke the session in Setup > Session Management and let the program log in with credentials from the environment.',
  keywords: ['00d'],
  pattern: /00D[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?!A[0-9A-Za-z._]{75,130}/,

  continuation: 'word',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const salesforceAccessToken = '⟦00D¦FD000000G2qB!AQQAQMv09gnzS2dgp6TLeyKUiAbmRuTcp_emv_GCo0GE8RAZE5jcjNlzHjMsiW1LZsFaDTZY.7AxujC4DWDxbSC_ewb.8tfNx⟧';\n",
      fixed: 'const salesforceAccessToken = process.env.SALESFORCE_ACCESS_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'SALESFORCE_ACCESS_TOKEN=⟦00D¦VP000000Wkh8!AQQAQFKneYtJECNn.yz.WhvoGpkUtHoFOsiL.0WeqCCaNgPFV6DP3N1IhtQiUkXecAHsUYHJbo2rpGwU78_eHl8h8BZeK1bL6⟧\n',
    },
  ],
  good: [
    'const salesforceAccessToken = process.env.SALESFORCE_ACCESS_TOKEN;\n',
    "const org = '00Dxx0000001gPFEAY';\n",
    "const masked = '00Dxx0000000000!ARsAQ…';\n",
  ],
} satisfies Examples;
