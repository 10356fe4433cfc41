import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/tripo-key',
  title: 'Hard-coded Tripo API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://platform.tripo3d.ai/docs/introduction'],
  rotation: 'https://platform.tripo3d.ai/api-keys',
  noun: 'Tripo API key',
  environmentVariable: 'TRIPO_API_KEY',
  why: 'Whoever has the key makes 3D models on its owner’s credits. Every clone and build log of the project holds it too.',
  remedy: 'Delete the key on Tripo’s platform, and read a new one from `TRIPO_API_KEY`.',
  keywords: ['tsk_'],
  pattern: /tsk_[\w-]{43}/,

  continuation: 'word-or-dash',
  alphabetSize: 64,

  judge({ value }) {
    // Names made of words have no digits, or only at one place.
    const body = value.slice(4);
    return /[0-9][A-Za-z_-]{1,40}[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const tripoApiKey = '⟦tsk¦_611NhHIMMq5MWleLUkklfsSvpGQoz7ky_BX-qx8YZUb⟧';\n",
      fixed: 'const tripoApiKey = process.env.TRIPO_API_KEY!;\n',
    },
    { path: '.env', code: 'TRIPO_API_KEY=⟦tsk¦_f7nnStIlfnH_OBoI9rHp_3VacAxlXPs3gpcJs7QV7r1⟧\n' },
  ],
  good: ['const tripoApiKey = process.env.TRIPO_API_KEY;\n', "const prefix = 'tsk_';\n"],
} satisfies Examples;
