import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/honeycomb-management-key',
  title: 'Hard-coded Honeycomb management key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.honeycomb.io/api/authentication'],

  noun: 'Honeycomb management key',
  environmentVariable: 'HONEYCOMB_KEY',
  why: 'The key creates environments and API keys for the whole team, and so opens all of its telemetry.',
  remedy: 'Delete the key in the team settings of Honeycomb, and read a new one from the environment.',
  keywords: ['hcamk_', 'hcbmk_', 'hccmk_', 'hcdmk_', 'hcemk_', 'hcxmk_'],
  pattern: /hc[a-ex]mk_[0-9a-z]{26}:[0-9a-z]{32}/,

  continuation: 'word',
  alphabetSize: 32,
});

export const examples = {
  bad: [
    {
      code: "const honeycombKey = '⟦hca¦mk_01g2imuxvzn0q3gjhhd4dwx8nj:1xob5warg16wloaaevvgnlpecgm9yqch⟧';\n",
      fixed: 'const honeycombKey = process.env.HONEYCOMB_KEY!;\n',
    },
    { path: '.env', code: 'HONEYCOMB_KEY=⟦hca¦mk_01wel96m7wrlxbu52e5gxihd6w:pyn4x5aaqak110duhmzcemcaba1oyp32⟧\n' },
  ],
  good: ['const honeycombKey = process.env.HONEYCOMB_KEY;\n', "const prefix = 'hcamk_';\n"],
} satisfies Examples;
