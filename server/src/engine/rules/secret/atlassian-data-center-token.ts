import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/atlassian-data-center-token',
  title: 'Hard-coded Jira or Confluence personal access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html'],
  rotation: 'https://confluence.atlassian.com/enterprise/using-personal-access-tokens-1026032365.html',
  noun: 'Jira or Confluence personal access token',
  environmentVariable: 'JIRA_TOKEN',
  why: 'The token of a self-hosted Jira or Confluence acts as its owner in the REST API, until it expires or is revoked.',
  remedy: 'Revoke the token under Personal access tokens in the profile, and read a new one from the environment.',
  keywords: ['jira', 'confluence', 'atlassian', 'bearer '],
  pattern: /(?<secret>(?:[MNO][DTjz][AEIMQUYcgk][w-z0-5]){4}O[g-v][0-9A-Za-z+/]{26})/,
  around: { before: 0, after: 120 },
  continuation: 'base64',

  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const jiraToken = '⟦OTIyNTI¦4MjQyMT¦U1Og9EX¦ttRVWtW¦HWeB3E0¦23gVMyl¦T7⟧';\n",
      fixed: 'const jiraToken = process.env.JIRA_TOKEN!;\n',
    },
    { path: '.env', code: 'JIRA_TOKEN=⟦MDc2Nzc¦2Mzk1Nz¦YxOtBhQ¦948xWcS¦fhRCf08¦wTIi8lN¦SC⟧\n' },
  ],
  good: [
    'const jiraToken = process.env.JIRA_TOKEN;\n',
    "const headers = { Authorization: 'Bearer TWFueSB0aGluZ¦3MgYXJlIGVuY29kZWQgYXMgYmFzZTY0' };\n",
  ],
} satisfies Examples;
