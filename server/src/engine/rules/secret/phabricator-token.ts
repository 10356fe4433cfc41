import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/phabricator-token',
  title: 'Hard-coded Phabricator Conduit token',
  severity: 'error',
  confidence: 'medium',
  references: ['https://we.phorge.it/book/phorge/article/conduit/'],

  noun: 'Phabricator Conduit token',
  environmentVariable: 'PHABRICATOR_TOKEN',
  why: 'The token calls the Conduit API in the name of its owner: it reads and changes tasks, revisions and repositories.',
  remedy: 'Terminate the token on the Conduit API tokens page of the settings, and read a new one from the environment.',
  keywords: ['api-', 'cli-'],
  pattern: /(?:api|cli)-[a-z2-7]{28}/,

  continuation: 'word-or-dash',
  alphabetSize: 32,

  judge({ value }) {
    return (value.match(/[2-7]/g) ?? []).length >= 2 ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const phabricatorToken = '⟦api¦-tlnjwwcs76l2o5rlxvtoiubo74q7⟧';\n",
      fixed: 'const phabricatorToken = process.env.PHABRICATOR_TOKEN!;\n',
    },
    { path: '.env', code: 'PHABRICATOR_TOKEN=⟦api¦-boics7cn7acozjo7zmbd7aqsw4q7⟧\n' },
  ],
  good: ['const phabricatorToken = process.env.PHABRICATOR_TOKEN;\n', "const name = 'cli-internationalizationhelpers';\n"],
} satisfies Examples;
