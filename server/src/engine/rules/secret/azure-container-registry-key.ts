import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-container-registry-key',
  title: 'Hard-coded Azure Container Registry password',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/azure/container-registry/container-registry-authentication'],
  rotation: 'https://learn.microsoft.com/azure/container-registry/container-registry-authentication',
  noun: 'Azure Container Registry password',
  environmentVariable: 'ACR_PASSWORD',
  why: 'With the registry’s admin password or a token’s password anyone pulls images, and mostly also pushes their own in place of them.',
  remedy: 'Regenerate the password under the registry’s Access keys, switch the admin user off, and read a new one from the environment.',
  keywords: ['+acr'],
  pattern: /[0-9A-Za-z+/]{42}\+ACR[A-D][0-9A-Za-z+/]{5}/,
  around: { before: 42, after: 6 },
  continuation: 'base64',
  alphabetSize: 64,
  priority: -1,
});

export const examples = {
  bad: [
    {
      code: "const acrPassword = '⟦oKnYlRznpTjxuR2/CQRhiUI0e0K3Uj9fwCd3AHNW/v+¦ACRBb+QoL⟧';\n",
      fixed: 'const acrPassword = process.env.ACR_PASSWORD!;\n',
    },
    { path: '.env', code: 'ACR_PASSWORD=⟦MXCiVYSjLqlVmXIeaUGO6S8ffzHiTLA/tFaVmMUFc/+¦ACRAiA1T5⟧\n' },
  ],
  good: ['const password = process.env.ACR_PASSWORD;\n', "const text = 'ACA+ACR';\n"],
} satisfies Examples;
