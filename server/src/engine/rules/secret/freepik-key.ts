import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/freepik-key',
  title: 'Hard-coded Freepik API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://docs.freepik.com/authentication'],
  rotation: 'https://www.freepik.com/developers/dashboard/api-key',
  noun: 'Freepik API key',
  environmentVariable: 'FREEPIK_API_KEY',
  why: 'Whoever has the key makes and downloads images at its owner’s cost.',
  remedy: 'Delete the key in Freepik’s developer dashboard, and read a new one from `FREEPIK_API_KEY`.',
  keywords: ['fpsx'],
  pattern: /FPSX[0-9a-f]{32}/,

  continuation: 'word',
  alphabetSize: 16,
});

export const examples = {
  bad: [
    {
      code: "const freepikApiKey = '⟦FPS¦Xcfb606750acf5f5c0157e995b7aafcfe⟧';\n",
      fixed: 'const freepikApiKey = process.env.FREEPIK_API_KEY!;\n',
    },
    { path: '.env', code: 'FREEPIK_API_KEY=⟦FPS¦X8cddff943b65be2655953b36f9fc979e⟧\n' },
  ],
  good: ['const freepikApiKey = process.env.FREEPIK_API_KEY;\n', "const prefix = 'fpsx';\n"],
} satisfies Examples;
