import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/sumsub-app-token',
  title: 'Hard-coded Sumsub app token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.sumsub.com/reference/authentication', 'https://docs.sumsub.com/docs/app-tokens'],

  noun: 'Sumsub app token',
  environmentVariable: 'SUMSUB_APP_TOKEN',
  why: 'With its secret key the token reads applicants’ identity documents and changes the results of their checks.',
  remedy: 'Delete the token under Dev space, App tokens in Sumsub, and read a new one and its secret from the environment.',
  keywords: ['prd:', 'sbx:'],
  pattern: /(?:prd|sbx):[0-9A-Za-z]{24}\.[0-9A-Za-z]{32}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return value.startsWith('sbx:')
      ? { severity: 'info', remark: 'it opens the sandbox only, yet shows its data. Read it from the environment.' }
      : {};
  },
});

export const examples = {
  bad: [
    {
      code: "const sumsubAppToken = '⟦prd¦:aMYks9GOEeqvXZ2GmagBhgUH.Mc9XvGGybkZi78Di5lEUiKgSREnX5PKY⟧';\n",
      fixed: 'const sumsubAppToken = process.env.SUMSUB_APP_TOKEN!;\n',
    },
    { path: '.env', code: 'SUMSUB_APP_TOKEN=⟦prd¦:AHctZZrbWf6meniLLGUV2YIP.wbseGGMDxyftBNmVWfYbakn2tmlUE6UT⟧\n' },
  ],
  good: ['const sumsubAppToken = process.env.SUMSUB_APP_TOKEN;\n', "const prefix = 'prd:';\n"],
} satisfies Examples;
