import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/scrapfly-key',
  title: 'Hard-coded Scrapfly API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://scrapfly.io/docs/scrape-api/getting-started'],
  rotation: 'https://scrapfly.io/dashboard',
  noun: 'Scrapfly API key',
  environmentVariable: 'SCRAPFLY_API_KEY',
  why: 'Whoever has the key scrapes on its owner’s credits. Programs that watch public repositories find such text within minutes.',
  remedy: 'Replace the key in Scrapfly’s dashboard, and read the new one from `SCRAPFLY_API_KEY`.',
  keywords: ['scp-live-', 'scp-test-'],
  pattern: /scp-(?:live|test)-[0-9a-f]{32}/,

  continuation: 'word',
  alphabetSize: 16,

  judge({ value }) {
    return value.startsWith('scp-test-')
      ? { severity: 'info', confidence: 'medium', remark: 'it is a key of the test environment. Still keep it out of code.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const scrapflyApiKey = '⟦scp¦-live-6977389da5df1f3eb782d0bf4e29b9b9⟧';\n",
      fixed: 'const scrapflyApiKey = process.env.SCRAPFLY_API_KEY!;\n',
    },
    { path: '.env', code: 'SCRAPFLY_API_KEY=⟦scp¦-live-f7747216f2b3530ca8a94cf6bb5636b8⟧\n' },
  ],
  good: ['const scrapflyApiKey = process.env.SCRAPFLY_API_KEY;\n', "const prefix = 'scp-live-';\n"],
} satisfies Examples;
