import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';
import { hasBase62Checksum } from '../../secrets/checksum.ts';

export const rule = secretRule({
  id: 'secret/npm-token',
  title: 'Hard-coded npm token',
  severity: 'error',
  confidence: 'high',
  references: ['https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/', 'https://docs.npmjs.com/about-access-tokens'],
  noun: 'npm token',
  environmentVariable: 'NPM_TOKEN',
  why: 'Whoever holds an npm token with publish rights can release a poisoned version of every package of its owner, and each install runs it.',
  remedy:
    'Revoke the token with `npm token revoke` or on the account’s page, make a granular one, and write `${NPM_TOKEN}` in `.npmrc`: npm reads it from the environment.',
  keywords: ['npm_'],
  pattern: /npm_[0-9A-Za-z]{36}/,
  continuation: 'word',
  alphabetSize: 62,
  judge({ value }) {
    if (hasBase62Checksum(value.slice(4))) return {};
    return {
      severity: 'hint',
      confidence: 'low',
      remark: 'its checksum is wrong, so it is mistyped, altered or made up. Remove it if it ever was real.',
    };
  },
});

export const examples = {
  bad: [
    {
      path: '.npmrc',
      code: '//registry.example.test/:_authToken=⟦npm_qtcl¦F2TYIGm4KjUj1JXlAtIVjQ563Q4Z2km7⟧\n',
    },
    {
      code: "const npmToken = '⟦npm_85LU¦pAdXO3XywxhIt9kZ6wg8sXIyXC3ItjTL⟧';\n",
      fixed: 'const npmToken = process.env.NPM_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'NPM_TOKEN=⟦npm_X2bk¦38AOeG7AAPAEInKfjfTTt7d0QH2LWsTh⟧\n',
    },
  ],
  good: [
    { path: '.npmrc', code: '//registry.example.test/:_authToken=${NPM_TOKEN}\n' },
    "const key = 'npm_config_registry_with_a_long_name_of_words';\n",
  ],
} satisfies Examples;
