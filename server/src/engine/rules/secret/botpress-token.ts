import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/botpress-token',
  title: 'Hard-coded Botpress access token',
  severity: 'error',
  confidence: 'high',
  references: ['https://botpress.com/docs/'],

  noun: 'Botpress access token',
  environmentVariable: 'BOTPRESS_TOKEN',
  why: 'The token reads and changes its owner’s bots, their conversations and files.',
  remedy: 'Delete the token in Botpress’ profile settings, and read a new one from `BOTPRESS_TOKEN`.',
  keywords: ['bp_pat_'],
  pattern: /bp_pat_[0-9A-Za-z]{36}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const botpressToken = '⟦bp_¦pat_eo7IkdBFbRpHqMAZn168JXyKfmegiyp1YpQG⟧';\n",
      fixed: 'const botpressToken = process.env.BOTPRESS_TOKEN!;\n',
    },
    { path: '.env', code: 'BOTPRESS_TOKEN=⟦bp_¦pat_Qc4okM2BRQbeTtzWOQilBzdrdDwsP7qtmMpM⟧\n' },
  ],
  good: ['const botpressToken = process.env.BOTPRESS_TOKEN;\n', "const prefix = 'bp_pat_';\n"],
} satisfies Examples;
