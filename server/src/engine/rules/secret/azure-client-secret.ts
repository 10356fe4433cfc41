import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-client-secret',
  title: 'Hard-coded Azure client secret',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials',
    'https://learn.microsoft.com/entra/identity-platform/security-best-practices-for-app-registration',
  ],
  noun: 'Azure client secret',
  environmentVariable: 'AZURE_CLIENT_SECRET',
  why: 'With its client secret anyone signs in as the application, with all the permissions that it was granted in the tenant, for up to two years.',
  remedy:
    'Delete the secret in the app registration, use a managed identity or a federated credential; else read the secret from the environment.',
  keywords: ['q~'],
  pattern: /[0-9A-Za-z]{3}[0-9]Q~[\w.~-]{31,34}/,
  around: { before: 4, after: 38 },
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const azureClientSecret = '⟦uyQ8Q~Fn¦I0Ub5FDH3IgNTS4PETAssieIPu9b5cVw⟧';\n",
      fixed: 'const azureClientSecret = process.env.AZURE_CLIENT_SECRET!;\n',
    },
    {
      path: '.env',
      code: 'AZURE_CLIENT_SECRET=⟦dxM7Q~SA¦aHkjTie84djHPopLWVwXVFJiE0jqz⟧\n',
    },
  ],
  good: [
    "const secret = 'abc8¦Q~xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';\n",
    "const text = 'FAQ~answers-to-questions-that-are-often-asked';\n",
  ],
} satisfies Examples;
