import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/ultravox-key',
  title: 'Hard-coded Ultravox API key',
  severity: 'error',
  confidence: 'medium',
  references: ['https://docs.ultravox.ai/'],
  rotation: 'https://app.ultravox.ai/settings/',
  noun: 'Ultravox API key',
  environmentVariable: 'ULTRAVOX_API_KEY',
  why: 'The key makes voice calls at its owner’s cost and reads the records of past ones.',
  remedy: 'Revoke the key in the Ultravox console, and read a new one from `ULTRAVOX_API_KEY`.',
  keywords: ['ultravox'],
  pattern: /[0-9A-Za-z]{8}\.[0-9A-Za-z]{32}/,
  around: { before: 150, after: 150 },
  continuation: 'word',
  alphabetSize: 62,

  judge({ value }) {
    // Names made of words mostly lack digits, or letters of one case.
    const body = value.slice(9);
    return /[0-9]/.test(body) && /[a-z]/.test(body) && /[A-Z]/.test(body) ? {} : null;
  },
});

export const examples = {
  bad: [
    {
      code: "const ultravoxApiKey = '⟦G6CE¦uP8I.Q2zK5ADHXdF8lIsr5JunCabVNI42uDAs⟧';\n",
      fixed: 'const ultravoxApiKey = process.env.ULTRAVOX_API_KEY!;\n',
    },
    { path: '.env', code: 'ULTRAVOX_API_KEY=⟦uE4E¦I9Gt.hYVs6HVzkk6n28hyKtyaRiNOzBXvNzvH⟧\n' },
  ],
  good: [
    'const ultravoxApiKey = process.env.ULTRAVOX_API_KEY;\n',
    { path: 'other.env', code: 'SOMETHING_ELSE=1c6Z¦7qII.zcR33fuuczXSAJd8tMaQTiv2z980n3Ib\n' },
  ],
} satisfies Examples;
