import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/dynatrace-token',
  title: 'Hard-coded Dynatrace token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens'],
  rotation: 'https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients/access-tokens',
  noun: 'Dynatrace token',
  environmentVariable: 'DT_API_TOKEN',
  why: 'The token reads metrics, logs and problems or changes settings of the Dynatrace environment, as far as its scopes go.',
  remedy: 'Delete the token under Access tokens in Dynatrace, and read a new one from the environment.',
  keywords: ['dt0c', 'dt0s', 'dt0a', 'dt0e'],
  pattern: /dt0[csae]\d\d\.[0-9A-Z-]{8,36}\.[0-9A-Z]{64}/,

  continuation: 'word',
  alphabetSize: 36,
});

export const examples = {
  bad: [
    {
      code: "const dtApiToken = '⟦dt0¦a17.TD41PSPSOHIESK5PKSB60QYRGCL.VTK2SUQ6TRXMWR26ZJZ1RX3MY2WUY1V3JZJXTCP47WGCUGZEH4E52UM0QQXQNVGX⟧';\n",
      fixed: 'const dtApiToken = process.env.DT_API_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'DT_API_TOKEN=⟦dt0¦s15.P-SJ3K-43JDZF8HESU4M4B9ZI5AC97S6.SG3VPNSOI3AI54SLK0NJ51TTPBN4C4TYJL92YFNF3EQ7JWHDUGS3DTURQNEY3YEL⟧\n',
    },
  ],
  good: ['const dtApiToken = process.env.DT_API_TOKEN;\n', "const prefix = 'dt0c';\n"],
} satisfies Examples;
