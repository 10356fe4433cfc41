import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/chroma-key',
  title: 'Hard-coded Chroma Cloud API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.trychroma.com/cloud/getting-started'],
  rotation: 'https://www.trychroma.com/',
  noun: 'Chroma Cloud API key',
  environmentVariable: 'CHROMA_API_KEY',
  why: 'The key reads, overwrites and deletes the collections of its database.',
  remedy: 'Delete the key in Chroma Cloud’s settings, and read a new one from `CHROMA_API_KEY`.',
  keywords: ['ck-'],
  pattern: /ck-[1-9A-HJ-NP-Za-km-z]{42,45}/,

  continuation: 'word-or-dash',
  alphabetSize: 58,

  judge({ value }) {
    // Names made of words have no digits, or only at one place.
    const body = value.slice(3);
    return /[0-9][A-Za-z_-]{1,40}[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const chromaApiKey = '⟦ck¦-unxJxKZ65BuMrxi4Zk5YWxr6YypoZxfcpWXCjCM8x3HD⟧';\n",
      fixed: 'const chromaApiKey = process.env.CHROMA_API_KEY!;\n',
    },
    { path: '.env', code: 'CHROMA_API_KEY=⟦ck¦-H4vQESpKYCv9xMYUBbxkt7FMh2xaq97RWht79QxEYxfK⟧\n' },
  ],
  good: ['const chromaApiKey = process.env.CHROMA_API_KEY;\n', "const prefix = 'ck-';\n"],
} satisfies Examples;
