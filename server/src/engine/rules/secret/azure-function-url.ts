import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-function-url',
  title: 'Hard-coded Azure Functions key in a URL',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/azure/azure-functions/function-keys-how-to'],
  rotation: 'https://learn.microsoft.com/azure/azure-functions/function-keys-how-to',
  noun: 'Azure Functions key in a URL',
  environmentVariable: 'AZURE_FUNCTION_URL',
  why: 'The address carries the function’s key: anyone who has it calls the function.',
  remedy: 'Renew the key under the function app’s App keys, send it in the header x-functions-key, and read it from the environment.',
  keywords: ['.azurewebsites.net/api/'],
  pattern: /https:\/\/[\w-]{2,70}\.azurewebsites\.net\/api\/[\w.\/-]{1,120}\?code=(?<secret>[\w\/+%-]{40,90}={0,2})/,
  around: { before: 80, after: 260 },
  continuation: 'word',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const azureFunctionUrl = 'https://acme-ljsm.azurewebsites.net/api/orders?code=⟦Vfd¦Zv9YSWMuoPfdKvqfghlzZwR287Uz0nMRE5QRXcq7gvKk4qb5nu7==⟧';\n",
      fixed: 'const azureFunctionUrl = process.env.AZURE_FUNCTION_URL!;\n',
    },
    {
      path: '.env',
      code: 'AZURE_FUNCTION_URL=https://acme-zqvv.azurewebsites.net/api/orders?code=⟦HSn¦WrA5Qm38m2VPiXmX9NUgTPOkfFtODF3HYXlMmh5Q1L8Tpqj8OJY==⟧\n',
    },
  ],
  good: [
    "const url = 'https://acme.azurewebsites.net/api/orders?code=' + key;\n",
    "const url = 'https://acme.azurewebsites.net/api/orders';\n",
  ],
} satisfies Examples;
