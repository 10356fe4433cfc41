import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/percy-token',
  title: 'Hard-coded Percy project token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://www.browserstack.com/docs/percy/overview/basics'],

  noun: 'Percy project token',
  environmentVariable: 'PERCY_TOKEN',
  why: 'The token creates builds of the project, which uses up its screenshots; a token with full access reads them too.',
  remedy: 'Rotate the token in the project settings of Percy, and read the new one from the environment.',
  keywords: ['percy'],
  pattern: /(?<secret>(?:web|app|auto|ss|res|vmw)_[0-9a-f]{64})/,
  around: { before: 0, after: 120 },
  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const percyToken = '⟦web¦_1e230490c0e2198550738c646e8637d34681e689d2e59249c1a4f2653f7d7925⟧';\n",
      fixed: 'const percyToken = process.env.PERCY_TOKEN!;\n',
    },
    { path: '.env', code: 'PERCY_TOKEN=⟦web¦_b3a516fb76c7c41e3352bc02d9ed7b5251986a0e5d3a41fe3eb8596a9a1a0e8c⟧\n' },
  ],
  good: ['const percyToken = process.env.PERCY_TOKEN;\n', "const percyCss = '.percy-hidden';\n"],
} satisfies Examples;
