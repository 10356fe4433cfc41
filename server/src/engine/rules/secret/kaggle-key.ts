import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/kaggle-key',
  title: 'Hard-coded Kaggle API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.kaggle.com/docs/api', 'https://github.com/Kaggle/kaggle-api'],
  rotation: 'https://www.kaggle.com/settings',
  noun: 'Kaggle API key',
  environmentVariable: 'KAGGLE_KEY',
  why: 'With the user name beside it the key acts as its user: it submits to competitions, and reads and publishes data sets, models and notebooks.',
  remedy: 'Expire the API token in Kaggle’s settings, and read a new one from `KAGGLE_KEY`.',
  keywords: ['username"', "username'"],
  pattern: /username["'][ ]{0,2}:[ ]{0,2}["'][0-9A-Za-z_-]{3,40}["'],[ ]{0,2}["']key["'][ ]{0,2}:[ ]{0,2}["'](?<secret>[0-9a-f]{32})["']/,

  continuation: 'none',
  alphabetSize: 16,

  judge({ span }) {
    return { whole: span };
  },
});

export const examples = {
  bad: [
    { path: 'kaggle.json', code: '{"username":"datadinosaur","key":"⟦da692¦1f1193c6f2dd025b46fad731932⟧"}\n' },
    {
      path: 'load.py',
      code: 'import os\n\ntoken = {"username": "datadinosaur", "key": "⟦55cf7¦850a8ec2b8da6902d62e32bbe77⟧"}\n',
      fixed: 'import os\n\ntoken = {"username": "datadinosaur", "key": os.environ["KAGGLE_KEY"]}\n',
    },
  ],
  good: [
    { path: 'kaggle.json', code: '{"username":"USERNAME","key":"API_KEY"}\n' },
    { path: 'load.py', code: 'row = {"username": "ada", "key": "d41d8cd9"}\n' },
  ],
} satisfies Examples;
