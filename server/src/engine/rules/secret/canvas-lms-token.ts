import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/canvas-lms-token',
  title: 'Hard-coded Canvas LMS access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developerdocs.instructure.com/services/canvas/oauth2/file.oauth#manual-token-generation'],

  noun: 'Canvas LMS access token',
  environmentVariable: 'CANVAS_ACCESS_TOKEN',
  why: 'The token acts as a student or teacher: reads grades and submissions and changes courses.',
  remedy: 'Delete the token under Approved integrations of the account and read a new one from the environment.',
  keywords: ['canvas', 'instructure', 'bearer ', 'access_token', 'accesstoken', 'api_key', 'api_token'],
  pattern: /[1-9][0-9]{0,4}~[0-9A-Za-z]{64}/,
  around: { before: 40, after: 140 },
  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const canvasAccessToken = '⟦2444¦~4KKSQLHnRDho3sKFUadyy4q3qUEYQiDjxlCDI0bohF1QkV6RK6t4eT2LxSxsyjWb⟧';\n",
      fixed: 'const canvasAccessToken = process.env.CANVAS_ACCESS_TOKEN!;\n',
    },
    { path: '.env', code: 'CANVAS_ACCESS_TOKEN=⟦4422¦~4KDYhcTfS9CGsLQacAczPNLm4qcbFMSuQIx7JW017DWrMAct55ewvvq7LbDsGAfA⟧\n' },
  ],
  good: ['const canvasAccessToken = process.env.CANVAS_ACCESS_TOKEN;\n', "const name = 'CANVAS_ACCESS_TOKEN';\n"],
} satisfies Examples;
