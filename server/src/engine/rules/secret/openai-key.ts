import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/openai-key',
  title: 'Hard-coded OpenAI API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://platform.openai.com/docs/api-reference/authentication', 'https://help.openai.com/en/articles/5112595-best-practices-for-api-key-safety'],
  noun: 'OpenAI API key',
  environmentVariable: 'OPENAI_API_KEY',
  why: 'Whoever has the key runs models at its owner’s cost and reads the files and threads of the project.',
  remedy: 'Revoke the key on the API keys page, and read a new one from `OPENAI_API_KEY`.',
  keywords: ['t3blbkfj'],
  pattern: /sk-[\w-]{20,110}T3BlbkFJ[\w-]{20,110}/,
  around: { before: 116, after: 116 },
  continuation: 'word-or-dash',
  alphabetSize: 64,
});

export const examples = {
  bad: [
    {
      code: 'const openaiKey = \'⟦sk-proj-1w6k35PDndiDQXaiCDiFgfNeypDDpFsN7mML2r8yaThkCFilPoaAEn6AiSgoNsc4EF4wa3oZVxT3B¦lbkFJqrhNeegniWQR3vonOmdR05uGahYEWrUWsIWsmc9Nc7OoLGe9xJXAHq3O6SS2Qx0LUkoniiBzNq⟧\';\n',
      fixed: 'const openaiKey = process.env.OPENAI_API_KEY!;\n',
    },
    {
      path: 'bot.py',
      code: 'client = OpenAI(api_key="⟦sk-CCfeDRThA9z16yMVgdLyT3B¦lbkFJtCWQhsBip7czfLz99UXW⟧")\n',
      fixed: 'import os\n\nclient = OpenAI(api_key=os.environ["OPENAI_API_KEY"])\n',
    },
    {
      path: '.env',
      code: 'OPENAI_API_KEY=⟦sk-svcacct-c1HJssCLhEZGil53tiZtJmHsFqktIec0ysBrOdxGwLfni0gQb16wXEIVYqT3B¦lbkFJRETkO8uE0NWW8xXYs2jaGsWJEkRmwpVq4niOGW5Kfg5zBglhzuYrQ90TFA⟧\n',
    },
  ],
  good: [
    'const key = \'sk-proj-¦...\';\n',
    'const infix = \'T3BlbkFJ\';\n',
  ],
} satisfies Examples;
