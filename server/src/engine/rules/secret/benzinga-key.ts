import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/benzinga-key',
  title: 'Hard-coded Benzinga API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.benzinga.com/'],

  noun: 'Benzinga API key',
  environmentVariable: 'BENZINGA_API_KEY',
  why: 'Whoever has the key reads news and market data at its owner’s cost.',
  remedy: 'Replace the key in Benzinga’s console, and read the new one from `BENZINGA_API_KEY`.',
  keywords: ['bz.'],
  pattern: /bz\.[0-9A-Z]{32}/,

  continuation: 'word',
  alphabetSize: 36,
});

export const examples = {
  bad: [
    {
      code: "const benzingaApiKey = '⟦bz¦.S1MWSNZ1XWAWRP1GC0XPB6LM85KLOISK⟧';\n",
      fixed: 'const benzingaApiKey = process.env.BENZINGA_API_KEY!;\n',
    },
    { path: '.env', code: 'BENZINGA_API_KEY=⟦bz¦.2LE158QAESLXCT9ITMU8VF6AL2HMC776⟧\n' },
  ],
  good: ['const key = process.env.BENZINGA_API_KEY;\n', 'const rate = bz.DEFAULT_RATE;\n'],
} satisfies Examples;
