import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/meshy-key',
  title: 'Hard-coded Meshy API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.meshy.ai/en/api/authentication'],
  rotation: 'https://www.meshy.ai/settings/api',
  noun: 'Meshy API key',
  environmentVariable: 'MESHY_API_KEY',
  why: 'Whoever has the key makes 3D models on its owner’s credits. Programs that watch public repositories find such text within minutes.',
  remedy: 'Delete the key in Meshy’s API settings, and read a new one from `MESHY_API_KEY`.',
  keywords: ['msy_'],
  pattern: /msy_[0-9A-Za-z]{36}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const meshyApiKey = '⟦msy¦_UovWG9CYZiAzVKqk8kqPryWWz6HILCBugBxN⟧';\n",
      fixed: 'const meshyApiKey = process.env.MESHY_API_KEY!;\n',
    },
    { path: '.env', code: 'MESHY_API_KEY=⟦msy¦_YuqXQMkiN51S9iB5rxx6Pc0L8J4BrzoDw74P⟧\n' },
  ],
  good: ['const meshyApiKey = process.env.MESHY_API_KEY;\n', "const prefix = 'msy_';\n"],
} satisfies Examples;
