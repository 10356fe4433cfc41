import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-functions-key',
  title: 'Hard-coded Azure Functions key',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://learn.microsoft.com/azure/azure-functions/function-keys-how-to',
    'https://learn.microsoft.com/purview/sit-defn-azure-function-master-api-key',
  ],
  rotation: 'https://learn.microsoft.com/azure/azure-functions/function-keys-how-to',
  noun: 'Azure Functions key',
  environmentVariable: 'AZURE_FUNCTIONS_KEY',
  why: 'The key calls the functions of an app; a host or master key calls all of them and the app’s administrative endpoints.',
  remedy: 'Renew the key under the function app’s App keys, and read the new one from the environment.',
  keywords: ['azfu'],
  pattern: /[\w-]{44}AzFu[\w-]{5}[AQgw](?:==|%3[Dd]%3[Dd])/,
  around: { before: 44, after: 12 },
  continuation: 'word-or-dash',
  alphabetSize: 64,
  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const azureFunctionsKey = '⟦BEg33HB2P5xLPHQIUq6jJ9UoDtuRrWt5HiNcNWHfY-rGA¦zFul4H2bA==⟧';\n",
      fixed: 'const azureFunctionsKey = process.env.AZURE_FUNCTIONS_KEY!;\n',
    },
    { path: '.env', code: 'AZURE_FUNCTIONS_KEY=⟦uDu0XAjHbIPH0H3EIWHUBKkkDlaeEvuLkLR6Qc0IrlUBA¦zFuxX7JNA==⟧\n' },
  ],
  good: ['const key = process.env.AZURE_FUNCTIONS_KEY;\n', "const part = 'AzFunctionHost';\n"],
} satisfies Examples;
