import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-logic-app-url',
  title: 'Hard-coded Azure Logic Apps trigger URL',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app'],
  rotation: 'https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app',
  noun: 'Azure Logic Apps trigger URL',
  environmentVariable: 'LOGIC_APP_URL',
  why: 'The URL carries its own signature: anyone who has it starts the workflow, with any input, and with the rights of its connections.',
  remedy: 'Regenerate the access key of the workflow under Access keys, which changes the URL, and read the new one from the environment.',
  keywords: ['.logic.azure.com', '.api.powerplatform.com'],
  pattern:
    /https:\/\/[\w.-]{3,100}\.(?:logic\.azure|api\.powerplatform)\.com(?::443)?\/[\w./-]{0,60}workflows\/[0-9a-f]{32}\/triggers\/[\w.,~%&=?;/-]{10,300}sig=(?<secret>[\w-]{43})/,
  around: { before: 120, after: 500 },
  continuation: 'word-or-dash',
  alphabetSize: 64,
  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const logicAppUrl = 'https://prod-72.westeurope.logic.azure.com:443/workflows/40888e2043950724ae2f46faaee135c4/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=⟦Be2¦1_dmTrkg4K_vim01h3drHnH_7F9ae1whIf2Cq9pr⟧';\n",
      fixed: 'const logicAppUrl = process.env.LOGIC_APP_URL!;\n',
    },
    {
      path: '.env',
      code: 'LOGIC_APP_URL=https://prod-17.westeurope.logic.azure.com:443/workflows/4f1123cb0368deb1764b9fbd862115d0/triggers/manual/paths/invoke?api-version=2016-10-01&sp=%2Ftriggers%2Fmanual%2Frun&sv=1.0&sig=⟦txV¦1kw8yTbQRWAJO_f-aLtPiMFQ9Y5GdCJpA8qPzl1S⟧\n',
    },
  ],
  good: ['const logicAppUrl = process.env.LOGIC_APP_URL;\n', "const prefix = '.logic.azure.com';\n"],
} satisfies Examples;
