import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/infracost-key',
  title: 'Hard-coded Infracost API key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://www.infracost.io/docs/infracost_cloud/get_started/'],

  noun: 'Infracost API key',
  environmentVariable: 'INFRACOST_API_KEY',
  why: 'The key sends cost estimates to Infracost in the name of the organization and uses its quota.',
  remedy: 'Create a new key in the organization settings of Infracost, and read it from the environment.',
  keywords: ['ico-'],
  pattern: /ico-[0-9A-Za-z]{32}/,

  continuation: 'word-or-dash',
  alphabetSize: 62,

  judge({ value }) {
    return /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const infracostApiKey = '⟦ico¦-7kh7Noat6geF24STUUQWMlX4Bdl6cQ7x⟧';\n",
      fixed: 'const infracostApiKey = process.env.INFRACOST_API_KEY!;\n',
    },
    { path: '.env', code: 'INFRACOST_API_KEY=⟦ico¦-YSSrEmsk6W6zVc6mrnmlAfZJLiKnzQ7x⟧\n' },
  ],
  good: ['const infracostApiKey = process.env.INFRACOST_API_KEY;\n', "const name = 'ico-arrow-right-with-a-rather-long-name';\n"],
} satisfies Examples;
