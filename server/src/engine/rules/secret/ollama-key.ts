import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/ollama-key',
  title: 'Hard-coded Ollama API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.ollama.com/api/authentication'],
  rotation: 'https://ollama.com/settings/keys',
  noun: 'Ollama API key',
  environmentVariable: 'OLLAMA_API_KEY',
  why: 'The key runs cloud models and publishes models in the name of its owner.',
  remedy: 'Delete the key on ollama.com, and read a new one from `OLLAMA_API_KEY`.',
  keywords: ['ollama'],
  pattern: /[0-9a-f]{32}\.[\w-]{24}/,
  around: { before: 150, after: 150 },
  continuation: 'word-or-dash',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const ollamaApiKey = '⟦d24837¦6c23b903484542c726c83bfd9a.qC0UV3kH9VaAqbg3LEf15iVe⟧';\n",
      fixed: 'const ollamaApiKey = process.env.OLLAMA_API_KEY!;\n',
    },
    { path: '.env', code: 'OLLAMA_API_KEY=⟦755b1e¦a1813902c33350400cd5cd577f.RP1quxmy5iKwGwcc0xay866L⟧\n' },
  ],
  good: [
    'const ollamaApiKey = process.env.OLLAMA_API_KEY;\n',
    { path: 'other.env', code: 'SOMETHING_ELSE=c34527¦edf525e6306b9a185e05900dde.qmuAPaF66H1Q0lSbUOXkge9x\n' },
  ],
} satisfies Examples;
