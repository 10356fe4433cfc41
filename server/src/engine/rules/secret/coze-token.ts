import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/coze-token',
  title: 'Hard-coded Coze access token',
  severity: 'error',
  confidence: 'medium',
  references: ['https://www.coze.com/docs/developer_guides/pat'],
  rotation: 'https://www.coze.com/open/oauth/pats',
  noun: 'Coze access token',
  environmentVariable: 'COZE_API_TOKEN',
  why: 'The token runs the workspace’s bots and workflows at its owner’s cost and changes what its permissions allow.',
  remedy: 'Delete the token in Coze’s API settings, and read a new one from `COZE_API_TOKEN`.',
  keywords: ['pat_', 'sat_'],
  pattern: /(?:pat|sat)_[0-9A-Za-z]{64}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    // Names made of words have no digits, or only at one place.
    const body = value.slice(4);
    return /[0-9][A-Za-z_-]{1,40}[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const cozeApiToken = '⟦pat¦_mJPoVV3wk7MG0wbKq7W3vOGQBmyNknpNaV4XGGia8Fbbd4Sidg9b7ycsf8E3Rx1e⟧';\n",
      fixed: 'const cozeApiToken = process.env.COZE_API_TOKEN!;\n',
    },
    { path: '.env', code: 'COZE_API_TOKEN=⟦pat¦_Iyxg2zaBCsSDfmkDTTwXLnnPpwhltpVndn5riprV6ASgbvP3EOKNilS3W45HQgS6⟧\n' },
  ],
  good: ['const cozeApiToken = process.env.COZE_API_TOKEN;\n', "const prefix = 'pat_';\n"],
} satisfies Examples;
