import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/chromatic-token',
  title: 'Hard-coded Chromatic project token',
  severity: 'warning',
  confidence: 'high',
  references: ['https://www.chromatic.com/docs/setup/'],

  noun: 'Chromatic project token',
  environmentVariable: 'CHROMATIC_PROJECT_TOKEN',
  why: 'The token publishes builds of the project, which uses up its snapshots and can hide changes in review.',
  remedy: 'Reset the token on the manage page of the Chromatic project, and read the new one from the environment.',
  keywords: ['chpt_'],
  pattern: /chpt_[0-9a-f]{12,20}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const chromaticProjectToken = '⟦chp¦t_04b6a2a67c0067d8f17⟧';\n",
      fixed: 'const chromaticProjectToken = process.env.CHROMATIC_PROJECT_TOKEN!;\n',
    },
    { path: '.env', code: 'CHROMATIC_PROJECT_TOKEN=⟦chp¦t_4edcbb0088e40f23⟧\n' },
  ],
  good: ['const chromaticProjectToken = process.env.CHROMATIC_PROJECT_TOKEN;\n', "const prefix = 'chpt_';\n"],
} satisfies Examples;
