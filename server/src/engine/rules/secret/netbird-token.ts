import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/netbird-token',
  title: 'Hard-coded NetBird access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.netbird.io/how-to/access-netbird-public-api'],

  noun: 'NetBird access token',
  environmentVariable: 'NB_API_TOKEN',
  why: 'The token reads and changes the network’s peers, groups and rules as its user.',
  remedy: 'Delete the token in the user’s settings, and read a new one from the environment.',
  keywords: ['nbp_'],
  pattern: /nbp_[0-9A-Za-z]{36}/,

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
      code: "const nbApiToken = '⟦nb¦p_2db017S7tKTAnaQlDnPbOtW36kl8PyWjZKFM⟧';\n",
      fixed: 'const nbApiToken = process.env.NB_API_TOKEN!;\n',
    },
    { path: '.env', code: 'NB_API_TOKEN=⟦nb¦p_NwED5THYQav0RO6ZqnLl9FXNfHCVn7aC57Xk⟧\n' },
  ],
  good: ['const nbApiToken = process.env.NB_API_TOKEN;\n', "const prefix = 'nbp_';\n"],
} satisfies Examples;
