import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/zenhub-key',
  title: 'Hard-coded Zenhub API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://developers.zenhub.com/'],

  noun: 'Zenhub API key',
  environmentVariable: 'ZENHUB_TOKEN',
  why: 'The key reads and changes boards, estimates and issues of the workspaces that its owner sees.',
  remedy: 'Revoke the key on the API page of Zenhub, and read a new one from the environment.',
  keywords: ['zh_'],
  pattern: /zh_[0-9a-f]{64}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const zenhubToken = '⟦zh_¦4f33b5dee7522a70550b48e368e8616a620c12551ba3eebf2e2b5260bf797f5d⟧';\n",
      fixed: 'const zenhubToken = process.env.ZENHUB_TOKEN!;\n',
    },
    { path: '.env', code: 'ZENHUB_TOKEN=⟦zh_¦855bc1b2ed5d296e9ed8b309e371aa051c97da0925b2fd64c9a0c0c77b98001f⟧\n' },
  ],
  good: ['const zenhubToken = process.env.ZENHUB_TOKEN;\n', "const locale = 'zh_CN';\n"],
} satisfies Examples;
