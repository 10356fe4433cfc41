import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/atlassian-oauth-secret',
  title: 'Hard-coded Atlassian OAuth client secret',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.atlassian.com/cloud/jira/platform/oauth-2-3lo-apps/'],
  rotation: 'https://developer.atlassian.com/console/myapps/',
  noun: 'Atlassian OAuth client secret',
  environmentVariable: 'ATLASSIAN_CLIENT_SECRET',
  why: 'With its client id the secret exchanges codes and refresh tokens for access to the Jira and Confluence sites of everyone who uses the app.',
  remedy: 'Rotate the secret in the settings of the app in the Atlassian developer console, and read the new one from the environment.',
  keywords: ['atoa'],
  pattern: /ATOA[\w-]{52,72}[0-9A-F]{8}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const atlassianClientSecret = '⟦ATO¦AHIB9fBzEXnwn8zHUir2Vm557b1EhkULryGoV7sjxAOxydjTqUBZqNJui4LW2Uq7X1DACE5D3⟧';\n",
      fixed: 'const atlassianClientSecret = process.env.ATLASSIAN_CLIENT_SECRET!;\n',
    },
    { path: '.env', code: 'ATLASSIAN_CLIENT_SECRET=⟦ATO¦A7SXLyqHahC5vCZSxSCLN6sVw5DxD4Tt4nd8fTPNhJFTJNqrA4kuRCR0HL6IIaq7X8224CFF0⟧\n' },
  ],
  good: ['const atlassianClientSecret = process.env.ATLASSIAN_CLIENT_SECRET;\n', "const prefix = 'atoa';\n"],
} satisfies Examples;
