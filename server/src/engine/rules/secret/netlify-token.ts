import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/netlify-token',
  title: 'Hard-coded Netlify access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.netlify.com/api-and-cli-guides/api-guides/get-started-with-api/'],
  rotation: 'https://app.netlify.com/user/applications',
  noun: 'Netlify access token',
  environmentVariable: 'NETLIFY_AUTH_TOKEN',
  why: 'The token deploys, changes and deletes all sites of its owner’s teams and reads their environment variables.',
  remedy: 'Delete the token under User settings, Applications, and read a new one from the environment.',
  keywords: ['nfp_', 'nfc_', 'nfo_', 'nfb_', 'nfu_'],
  pattern: /nf[pcobu]_[0-9A-Za-z]{36}/,

  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    const body = value.slice(4);
    return /[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const netlifyAuthToken = '⟦nf¦c_OoXe31oo1FdLHTfjRuCbQh9sVmv9yRpnszEp⟧';\n",
      fixed: 'const netlifyAuthToken = process.env.NETLIFY_AUTH_TOKEN!;\n',
    },
    { path: '.env', code: 'NETLIFY_AUTH_TOKEN=⟦nf¦b_RokNA3CYY1vLUUGcFASyYCWp8sNrAB4mJTGd⟧\n' },
  ],
  good: ['const netlifyAuthToken = process.env.NETLIFY_AUTH_TOKEN;\n', "const prefix = 'nfp_';\n"],
} satisfies Examples;
