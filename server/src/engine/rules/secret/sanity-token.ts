import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/sanity-token',
  title: 'Hard-coded Sanity API token',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.sanity.io/docs/content-lake/http-auth'],
  rotation: 'https://www.sanity.io/manage',
  noun: 'Sanity API token',
  environmentVariable: 'SANITY_API_TOKEN',
  why: 'The token reads drafts and, with write permission, changes all content of the project.',
  remedy: 'Delete the token under API of the project and read a new one from the environment.',
  keywords: ['sanity'],
  pattern: /sk[0-9A-Za-z]{78,200}/,
  around: { before: 160, after: 420 },
  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const sanityApiToken = '⟦sk4¦KnEkPvg5rfzmXTeQjklHkoVSxzumlpO9OUqTXUIMg8sg53niatCWnHSeh0NzMnPiLcAdCOP7yQ2fmCfcEqclJvUcZaLp6DIy8QTKXHSW0ixqRacNr42Ew261ZYOklWMlL6bAClanzGqt3Oo5OsQdVatPKcgyfBYl0Y5HuAlY3xAS3g8Q6⟧';\n",
      fixed: 'const sanityApiToken = process.env.SANITY_API_TOKEN!;\n',
    },
    {
      path: '.env',
      code: 'SANITY_API_TOKEN=⟦sk4¦KlcHtjHegGhcUJdG4hYNlAZBexKyaLtNoP9r2MkCDgjJwsIf61NBcVEY7TuEQsUAQxnjsHPRwCvcX3kimiXOSH5Tzt0EN5h8mMRjktPyX2ZUCKOrTzqh7w8g3cK5H20K2XzqvfVqVGdMZI1pcpOq2ZB3JkOpuvn9yIYxr4ifBvlUgP7ZJ⟧\n',
    },
  ],
  good: ['const sanityApiToken = process.env.SANITY_API_TOKEN;\n', "const sanity = 'skABCdef';\n"],
} satisfies Examples;
