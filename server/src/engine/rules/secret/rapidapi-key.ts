import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/rapidapi-key',
  title: 'Hard-coded RapidAPI key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.rapidapi.com/docs/keys-and-key-rotation'],
  rotation: 'https://docs.rapidapi.com/docs/keys-and-key-rotation',
  noun: 'RapidAPI key',
  environmentVariable: 'RAPIDAPI_KEY',
  why: 'Whoever has the key calls every API that its owner has subscribed to, at the owner’s cost.',
  remedy: 'Add a new key to the app on RapidAPI and delete the old one, and read it from `RAPIDAPI_KEY`.',
  keywords: ['jsn'],
  pattern: /[0-9a-f]{10}msh[0-9a-f]{15}p1[0-9a-f]{5}jsn[0-9a-f]{12}/,
  around: { before: 35, after: 12 },
  continuation: 'word',
});

export const examples = {
  bad: [
    {
      code: "const rapidapiKey = '⟦cde4204ea9m¦sh985500d6c064280p1e73dcjsnb5f2263c9484⟧';\n",
      fixed: 'const rapidapiKey = process.env.RAPIDAPI_KEY!;\n',
    },
    { path: '.env', code: 'RAPIDAPI_KEY=⟦7c6724096am¦sh740685c61b04662p1ec8cfjsn51ad53754d3b⟧\n' },
  ],
  good: ['const rapidapiKey = process.env.RAPIDAPI_KEY;\n', "const prefix = 'msh';\n"],
} satisfies Examples;
