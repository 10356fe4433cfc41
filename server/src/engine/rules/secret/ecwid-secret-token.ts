import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { looksRandom } from '../../secrets/randomness.ts';
export const rule = secretRule({
  id: 'secret/ecwid-secret-token',
  title: 'Hard-coded Ecwid secret token',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.ecwid.com/api-reference/rest-api', 'https://docs.ecwid.com/develop-apps/app-settings'],

  noun: 'Ecwid secret token',
  environmentVariable: 'ECWID_SECRET_TOKEN',
  why: 'The token reads and changes the store: orders, customers, products, with all scopes of the app.',
  remedy: 'Delete or reinstall the app to get a new token, and read that from the environment.',
  keywords: ['ecwid'],
  pattern: /secret_[0-9A-Za-z]{32}/,
  around: { before: 200, after: 300 },
  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    return looksRandom(value.slice(7)) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const ecwidSecretToken = '⟦sec¦ret_pZ35BCQSEffpozOxddeIzplIlNSUThu7⟧';\n",
      fixed: 'const ecwidSecretToken = process.env.ECWID_SECRET_TOKEN!;\n',
    },
    { path: '.env', code: 'ECWID_SECRET_TOKEN=⟦sec¦ret_g0CwCxFyB472ii4BEx98Hhb6l33saGUd⟧\n' },
  ],
  good: ['const ecwidSecretToken = process.env.ECWID_SECRET_TOKEN;\n', "const ecwid = 'secret_tokenThatTheStoreShowsOnlyOnce1';\n"],
} satisfies Examples;
