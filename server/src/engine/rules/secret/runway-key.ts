import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/runway-key',
  title: 'Hard-coded Runway API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.dev.runwayml.com/'],
  rotation: 'https://dev.runwayml.com/',
  noun: 'Runway API key',
  environmentVariable: 'RUNWAYML_API_SECRET',
  why: 'Whoever has the key makes videos and images on the organisation’s credits.',
  remedy: 'Disable the key in Runway’s developer portal, and read a new one from `RUNWAYML_API_SECRET`.',
  keywords: ['key_'],
  pattern: /key_[0-9a-f]{128}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const runwaymlApiSecret = '⟦key¦_92f255e98113e1fea0c894306b06c0da17966eb9aeb14dbb1ff4006e154f368001fc40fbb3e1919835ee9445f3c52cbeb7d0e96babc71d0c71cc0b9481f36b7b⟧';\n",
      fixed: 'const runwaymlApiSecret = process.env.RUNWAYML_API_SECRET!;\n',
    },
    {
      path: '.env',
      code: 'RUNWAYML_API_SECRET=⟦key¦_2e22bff167bb4cec6849f1696aa0d4865b17bf573422cff4e4e78d8a1e4fc91f7ec14350d80a63e375cc1a4cd0479b5416c7d5a15212d96c19225d0f97564164⟧\n',
    },
  ],
  good: ['const key = process.env.RUNWAYML_API_SECRET;\n', "const column = 'key_0123456789abcdef';\n"],
} satisfies Examples;
