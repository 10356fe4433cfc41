import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/readme-key',
  title: 'Hard-coded ReadMe API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.readme.com/main/reference/authentication'],

  noun: 'ReadMe API key',
  environmentVariable: 'README_API_KEY',
  why: 'The key reads and changes the documentation of the project in ReadMe, private pages included.',
  remedy: 'Delete the key in the project settings of ReadMe, and read a new one from the environment.',
  keywords: ['rdme_'],
  pattern: /rdme_[0-9a-z]{70}/,

  continuation: 'word',
  alphabetSize: 36,
});

export const examples = {
  bad: [
    {
      code: "const readmeApiKey = '⟦rdm¦e_hgan39e1edaqqs4ejzk3y157433e8zhq60f3806taemq1dl19hd7jr2tkfnldto0n1jex0⟧';\n",
      fixed: 'const readmeApiKey = process.env.README_API_KEY!;\n',
    },
    { path: '.env', code: 'README_API_KEY=⟦rdm¦e_78b0e30eksgc0oxpjcx4xq68idv2um413eax30iebglvup4laheao1i630xb69iinv1gi3⟧\n' },
  ],
  good: ['const readmeApiKey = process.env.README_API_KEY;\n', "const prefix = 'rdme_';\n"],
} satisfies Examples;
