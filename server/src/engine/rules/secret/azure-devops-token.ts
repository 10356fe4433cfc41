import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-devops-token',
  title: 'Hard-coded Azure DevOps personal access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate'],
  rotation: 'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate',
  noun: 'Azure DevOps personal access token',
  environmentVariable: 'AZURE_DEVOPS_EXT_PAT',
  why: 'The token acts as its owner in Azure DevOps within its scopes: it reads and changes repositories, pipelines and their secrets.',
  remedy:
    'Revoke the token under User settings, Personal access tokens, use a managed identity or service principal, or read a new one from the environment.',
  keywords: ['azdo'],
  pattern: /[0-9A-Za-z]{76}AZDO[0-9A-Za-z]{4}/,
  around: { before: 76, after: 4 },
  continuation: 'word',
  alphabetSize: 62,
  priority: 2,
});

export const examples = {
  bad: [
    {
      code: "const azureDevopsExtPat = '⟦rM8jVTjUKO8qHSllrRVCFrVh0fTtVFYMw8Pxjgki3RkNbFqEjFncJQQJ99BKACAAAAAdut7qQa6dA¦ZDOjHz6⟧';\n",
      fixed: 'const azureDevopsExtPat = process.env.AZURE_DEVOPS_EXT_PAT!;\n',
    },
    {
      path: '.env',
      code: 'AZURE_DEVOPS_EXT_PAT=⟦VYjHkbEoj6p9tUmrCgQF9VCtpD2A5OjFkzd7MiLjwr5tl3ba5P2CJQQJ99BKACAAAAAD7mxJWDfEA¦ZDOXKmq⟧\n',
    },
  ],
  good: ['const token = process.env.AZURE_DEVOPS_EXT_PAT;\n', "const AZDO_ORGANISATION = 'https://dev.azure.com/acme';\n"],
} satisfies Examples;
