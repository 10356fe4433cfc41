import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/azure-annotated-key',
  title: 'Hard-coded Azure service key',
  severity: 'error',
  confidence: 'high',
  references: ['https://learn.microsoft.com/azure/ai-services/authentication', 'https://learn.microsoft.com/azure/ai-services/rotate-keys'],
  rotation: 'https://learn.microsoft.com/azure/ai-services/rotate-keys',
  noun: 'Azure service key',
  environmentVariable: 'AZURE_API_KEY',
  why: 'The key opens the Azure resource that it belongs to, such as Azure OpenAI, Speech, Maps or Web PubSub, and every call is charged to the subscription.',
  remedy: 'Regenerate the key on the resource’s Keys page, use a managed identity, or read a new one from the environment.',
  keywords: ['jqqj99', 'jqqj9d'],
  pattern: /[0-9A-Za-z]{52}JQQJ9[9D][A-Z][A-L][0-9A-Za-z+/]{24}(?:[0-9A-Za-z+/]{2}==)?/,
  around: { before: 52, after: 30 },
  continuation: 'base64',
  alphabetSize: 62,

  judge({ value }) {
    const signature = value.slice(76, 80);
    if (signature === 'ACOG') return { noun: 'Azure AI services key' };
    if (signature === 'AWPS') return { noun: 'Azure Web PubSub key' };
    return signature === 'AZMP' ? { noun: 'Azure Maps key' } : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const azureApiKey = '⟦m6vx3S0B5TgqE01y8gPz5MpZKRLmctW09pnV7SBuzRRcivIAA7FDJQQ¦J99BFACYeBjFXJ3w3AAABACOGv6GF⟧';\n",
      fixed: 'const azureApiKey = process.env.AZURE_API_KEY!;\n',
    },
    { path: '.env', code: 'AZURE_API_KEY=⟦9YVqVzWwAU9cPMiOuH0h77W4aYmNXImXeqyVp3RhJ94p1cP7Lxz2JQQ¦J99BFACYeBjFXJ3w3AAABACOGywvp⟧\n' },
  ],
  good: ['const key = process.env.AZURE_API_KEY;\n', "const signature = 'JQQJ99';\n"],
} satisfies Examples;
