import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/groq-key',
  title: 'Hard-coded Groq API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://console.groq.com/docs/quickstart'],
  rotation: 'https://console.groq.com/keys',
  noun: 'Groq API key',
  environmentVariable: 'GROQ_API_KEY',
  why: 'Whoever has the key runs models at its owner’s cost and uses up the organisation’s rate limits.',
  remedy: 'Delete the key on the console’s API keys page, and read a new one from `GROQ_API_KEY`.',
  keywords: ['gsk_'],
  pattern: /gsk_[0-9A-Za-z]{20}WGdyb3FY[0-9A-Za-z]{24}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const groqApiKey = '⟦gsk¦_SosGyeVYTLOPnCldZ1rZWGdyb3FY5EFvN12O88g0LOfs3RkQiuN0⟧';\n",
      fixed: 'const groqApiKey = process.env.GROQ_API_KEY!;\n',
    },
    { path: '.env', code: 'GROQ_API_KEY=⟦gsk¦_4aP4GJfrzk6jH9F3fFGSWGdyb3FYmvsvlzNYu41sez9pikOpYTBs⟧\n' },
  ],
  good: ['const groqApiKey = process.env.GROQ_API_KEY;\n', "const prefix = 'gsk_';\n"],
} satisfies Examples;
