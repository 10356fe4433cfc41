import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/kaggle-token',
  title: 'Hard-coded Kaggle API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.kaggle.com/docs/api', 'https://github.com/Kaggle/kaggle-api'],
  rotation: 'https://www.kaggle.com/settings',
  noun: 'Kaggle API token',
  environmentVariable: 'KAGGLE_API_TOKEN',
  why: 'The token acts as its user: it submits to competitions, and reads and publishes data sets, models and notebooks.',
  remedy: 'Revoke the token in Kaggle’s settings, and read a new one from `KAGGLE_API_TOKEN`.',
  keywords: ['kgat_'],
  pattern: /KGAT_[0-9a-f]{32}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const kaggleApiToken = '⟦KGA¦T_99afcb50e9b5003416f044b7d6ed7185⟧';\n",
      fixed: 'const kaggleApiToken = process.env.KAGGLE_API_TOKEN!;\n',
    },
    { path: '.env', code: 'KAGGLE_API_TOKEN=⟦KGA¦T_518115e4852cde7a5786dbfdbb92df8d⟧\n' },
  ],
  good: ['const kaggleApiToken = process.env.KAGGLE_API_TOKEN;\n', "const prefix = 'kgat_';\n"],
} satisfies Examples;
