import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/openai-key',
  title: 'Hard-coded OpenAI API key',
  severity: 'error',
  confidence: 'high',
  references: [
    'https://platform.openai.com/docs/api-reference/authentication',
    'https://help.openai.com/en/articles/5112595-best-practices-for-api-key-safety',
  ],
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
      code: "const openaiKey = '⟦sk-proj-uuRFu6nxzBgzprfSwgqvsrBgAq4pVJDReqgZiKT9b0zd9Dl8PJMxcft0BdV7yiy9PSTdUWAzAPT3B¦lbkFJNsRuTOc9w4Osoc9icKz5qI6gAcbP3OWzFbt1Y0PprI3KZpDmWtYoTgej5qq1Mi0I3yz5wrEfVc⟧';\n",
      fixed: 'const openaiKey = process.env.OPENAI_API_KEY!;\n',
    },
    {
      path: 'bot.py',
      code: 'client = OpenAI(api_key="⟦sk-FY65HekVf9ZWCVOe0CgcT3B¦lbkFJ1Xj7P2qAXy2laDcpUqv1⟧")\n',
      fixed: 'import os\n\nclient = OpenAI(api_key=os.environ["OPENAI_API_KEY"])\n',
    },
    {
      path: '.env',
      code: 'OPENAI_API_KEY=⟦sk-svcacct-nl5mA32TrUGF1VpWtmicR0S0CZkOwBxBXU32OS1xcOW3nKDUP5h9exOFakT3B¦lbkFJHF6LFdgKgD0FDKhJGzZI05FzF4ehoSZT1vMlXo2XQPEii8EKpWk5qV4hWg⟧\n',
    },
  ],
  good: ["const key = 'sk-proj-¦...';\n", "const infix = 'T3BlbkFJ';\n"],
} satisfies Examples;
