import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/contentful-management-token',
  title: 'Hard-coded Contentful management token',
  severity: 'error',
  confidence: 'high',
  references: ['https://www.contentful.com/developers/docs/references/authentication/'],

  noun: 'Contentful management token',
  environmentVariable: 'CONTENTFUL_MANAGEMENT_TOKEN',
  why: 'The token changes and deletes content, models and settings of every space that its owner may edit.',
  remedy: 'Revoke the token under CMA tokens and read a new one from the environment.',
  keywords: ['cfpat-'],
  pattern: /CFPAT-[0-9A-Za-z_-]{43}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const contentfulManagementToken = '⟦CFP¦AT-KmX_XIriOBZBSn-lBmNcHEoAxI72r7PvLB6l-gFMh26⟧';\n",
      fixed: 'const contentfulManagementToken = process.env.CONTENTFUL_MANAGEMENT_TOKEN!;\n',
    },
    { path: '.env', code: 'CONTENTFUL_MANAGEMENT_TOKEN=⟦CFP¦AT-_OK6zAfkFBvyQguOlk47VYsDbaKlh79LECAWTQuftoG⟧\n' },
  ],
  good: ['const contentfulManagementToken = process.env.CONTENTFUL_MANAGEMENT_TOKEN;\n', "const prefix = 'cfpat-';\n"],
} satisfies Examples;
