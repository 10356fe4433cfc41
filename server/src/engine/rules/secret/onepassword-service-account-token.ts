import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/onepassword-service-account-token',
  title: 'Hard-coded 1Password service account token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.1password.com/docs/service-accounts/'],
  rotation: 'https://developer.1password.com/docs/service-accounts/manage-service-accounts/',
  noun: '1Password service account token',
  environmentVariable: 'OP_SERVICE_ACCOUNT_TOKEN',
  why: 'The token reads, and where allowed changes, everything in the vaults of the service account.',
  remedy: 'Rotate or revoke the token on the service account’s page, and read the new one from the environment.',
  keywords: ['ops_eyj'],
  pattern: /ops_eyJ[\w+/-]{250,1800}={0,2}/,

  continuation: 'base64',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const opServiceAccountToken = '⟦ops¦_eyJzaWduSW5BZGRyZXNzIjoiYWNtZS4xcGFzc3dvcmQuY29tIiwidXNlckF1dGgiOnsibWV0aG9kIjoiU1JQZy00MDk2IiwiYWxnIjoiUEJFUzJnLUhTMjU2IiwiaXRlcmF0aW9ucyI6NjUwMDAwLCJzYWx0Ijoielg3LXlsck91NDdxY2lPSkJrTzlHMiJ9LCJlbWFpbCI6ImdodXBuemJtYmlybEAxcGFzc3dvcmRzZXJ2aWNlYWNjb3VudHMuY29tIiwic3JwWCI6Ijg0YjU2ZDM1MDJhZWVhOWM3YmRiMDBlMjg3Mjc3YWRmM2Y2NDc2ODA4ZGQ4YTcwZDc4ZDgxYTNlOGY3Nzc5M2MiLCJtdWsiOnsiYWxnIjoiQTI1NkdDTSIsImsiOiIzZWZhSmlqNnRsNmNWaFFSeC1HbEY3em1QU0oyVDdlYzZQQU8zYnR1Y25oIn19⟧';\n",
      fixed: 'const opServiceAccountToken = process.env.OP_SERVICE_ACCOUNT_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'OP_SERVICE_ACCOUNT_TOKEN=⟦ops¦_eyJzaWduSW5BZGRyZXNzIjoiYWNtZS4xcGFzc3dvcmQuY29tIiwidXNlckF1dGgiOnsibWV0aG9kIjoiU1JQZy00MDk2IiwiYWxnIjoiUEJFUzJnLUhTMjU2IiwiaXRlcmF0aW9ucyI6NjUwMDAwLCJzYWx0IjoiY1BCQjNvZ2NXRHR6TUg4SEVuMmFDMyJ9LCJlbWFpbCI6ImVub2FxcmxsZGpreUAxcGFzc3dvcmRzZXJ2aWNlYWNjb3VudHMuY29tIiwic3JwWCI6ImVhMzU2MzE0ZDU4YzVjOWVhMWNmMDg2OTAzMTgwM2UwN2IwZGUzYjM3YzllODMzYjU2YWI5NDFiYzkxNjQwNmIiLCJtdWsiOnsiYWxnIjoiQTI1NkdDTSIsImsiOiJESHN1Skt2YzNiT1g2RC03N3ZpVVRiUnZxQWU0eERmcEdPWElCRmVBOEMxIn19⟧\n',
    },
  ],
  good: ['const opServiceAccountToken = process.env.OP_SERVICE_ACCOUNT_TOKEN;\n', "const prefix = 'ops_eyj';\n"],
} satisfies Examples;
