import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/minimax-key',
  title: 'Hard-coded MiniMax API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://platform.minimax.io/docs'],
  rotation: 'https://platform.minimax.io/user-center/basic-information/interface-key',
  noun: 'MiniMax API key',
  environmentVariable: 'MINIMAX_API_KEY',
  why: 'Whoever has the key runs models at its owner’s cost or on the owner’s subscription.',
  remedy: 'Delete the key on MiniMax’ platform, and read a new one from `MINIMAX_API_KEY`.',
  keywords: ['sk-api-', 'sk-cp-'],
  pattern: /sk-(?:api|cp)-[\w-]{80,140}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,
  priority: 1,
});

export const examples = {
  bad: [
    {
      code: "const minimaxApiKey = '⟦sk-¦api-7UcmN2usIi-LzyYfe9MpKNmWD4fKjUq_2hIn5jjggAJL1-PLTHuUxwS2A634WklFg8soybQ3b-xrCL-ehnOwrdD6FT8q6mjWghbpwI6R_Z6cm6⟧';\n",
      fixed: 'const minimaxApiKey = process.env.MINIMAX_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'MINIMAX_API_KEY=⟦sk-¦api-BMgftHHdVSbfLuxoqu1wiTP5dIb1UPRW0gMj-ZylwunEEcOwNwkKNAs4O7Y4eTZNkw3WJdoxBhgF3jZLMmAi0MgCic8trnhmfTE5Lijfxks2Ag⟧\n',
    },
  ],
  good: ['const minimaxApiKey = process.env.MINIMAX_API_KEY;\n', "const prefix = 'sk-api-';\n"],
} satisfies Examples;
