import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/scrapegraph-key',
  title: 'Hard-coded ScrapeGraphAI API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.scrapegraphai.com/'],
  rotation: 'https://dashboard.scrapegraphai.com/',
  noun: 'ScrapeGraphAI API key',
  environmentVariable: 'SGAI_API_KEY',
  why: 'Whoever has the key scrapes on its owner’s credits. It stays in the history of the repository when the line is deleted.',
  remedy: 'Replace the key in ScrapeGraphAI’s dashboard, and read the new one from `SGAI_API_KEY`.',
  keywords: ['sgai-'],
  pattern: /sgai-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const sgaiApiKey = '⟦sga¦i-9b71dee5-b264-bd9f-85b9-2af34de1cbe8⟧';\n",
      fixed: 'const sgaiApiKey = process.env.SGAI_API_KEY!;\n',
    },
    { path: '.env', code: 'SGAI_API_KEY=⟦sga¦i-9b273c10-05c4-154f-d2c1-1a3bda4f5080⟧\n' },
  ],
  good: ['const sgaiApiKey = process.env.SGAI_API_KEY;\n', "const prefix = 'sgai-';\n"],
} satisfies Examples;
