import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/frameio-token',
  title: 'Hard-coded Frame.io developer token',
  severity: 'error',
  confidence: 'high',
  references: ['https://developer.frame.io/docs/getting-started/authentication'],

  noun: 'Frame.io developer token',
  environmentVariable: 'FRAMEIO_TOKEN',
  why: 'The token reads and changes the projects, videos and comments that its owner sees in Frame.io.',
  remedy: 'Delete the token on the developer page of Frame.io, and read a new one from the environment.',
  keywords: ['fio-u-'],
  pattern: /fio-u-[\w=-]{64}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: "const frameioToken = '⟦fio¦-u-lKOs93lTfVo1fdXChDh6SB=E6fjd4awAqXd6NQ33aBRQZ2d0PQ41pICP41U6H305⟧';\n",
      fixed: 'const frameioToken = process.env.FRAMEIO_TOKEN!;\n',
    },
    { path: '.env', code: 'FRAMEIO_TOKEN=⟦fio¦-u-7EzmyLzN4VpGTn9zEmIvZ3QKrWFerbNDB8KU=IiFBc6LDEJ_WdYFmr0B5w96Fp7t⟧\n' },
  ],
  good: ['const frameioToken = process.env.FRAMEIO_TOKEN;\n', "const prefix = 'fio-u-';\n"],
} satisfies Examples;
