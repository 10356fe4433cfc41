import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/luma-key',
  title: 'Hard-coded Luma AI API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.lumalabs.ai/docs/api'],
  rotation: 'https://lumalabs.ai/api/keys',
  noun: 'Luma AI API key',
  environmentVariable: 'LUMAAI_API_KEY',
  why: 'Whoever has the key makes videos and images on its owner’s credits.',
  remedy: 'Delete the key on Luma’s API keys page, and read a new one from `LUMAAI_API_KEY`.',
  keywords: ['luma-'],
  pattern:
    /luma-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})?/,

  continuation: 'word-or-dash',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const lumaaiApiKey = '⟦lum¦a-41c0bd01-11c4-44d3-abd2-156f517464b5-852aac74-9b20-4d31-a2c5-5e0ee29d4a0e⟧';\n",
      fixed: 'const lumaaiApiKey = process.env.LUMAAI_API_KEY!;\n',
    },
    { path: '.env', code: 'LUMAAI_API_KEY=⟦lum¦a-a529460c-c2ff-45dc-a043-aeda2b430225-10c4b1b5-9bdb-4569-add9-977c608eab5e⟧\n' },
  ],
  good: ['const lumaaiApiKey = process.env.LUMAAI_API_KEY;\n', "const prefix = 'luma-';\n"],
} satisfies Examples;
