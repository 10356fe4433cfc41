import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/heroku-key',
  title: 'Hard-coded Heroku API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://devcenter.heroku.com/articles/authentication'],
  noun: 'Heroku API key',
  environmentVariable: 'HEROKU_API_KEY',
  why: 'The key deploys code, and reads the settings and databases of every app of its owner.',
  remedy: 'Revoke the authorization with `heroku authorizations:revoke`, and read a new key from the environment.',
  keywords: ['hrku-aa'],
  pattern: /HRKU-AA[\w-]{58}/,
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const herokuKey = '⟦HRKU-AAb¦Z2CbkZskb9ecrHz1opVoQpW8MbDTktYiDqio4BM1HEOwNv8yEysTFgZkJ⟧';\n",
      fixed: 'const herokuKey = process.env.HEROKU_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'HEROKU_API_KEY=⟦HRKU-AAD¦55jWvFpGEXWgFEUNc4eFm2yfFxmiUGeDIiqzxj3XAqQJCcWYZVstFbaeB⟧\n',
    },
  ],
  good: ["const prefix = 'HRKU-AA';\n", "const sample = 'HRKU-A¦A9xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';\n"],
} satisfies Examples;
