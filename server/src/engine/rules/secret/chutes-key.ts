import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/chutes-key',
  title: 'Hard-coded Chutes API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://chutes.ai/docs'],
  rotation: 'https://chutes.ai/app/api',
  noun: 'Chutes API key',
  environmentVariable: 'CHUTES_API_KEY',
  why: 'Whoever has the key runs models at its owner’s cost; a key of admin scope also deploys and deletes apps.',
  remedy: 'Delete the key on Chutes’ API page, and read a new one from `CHUTES_API_KEY`.',
  keywords: ['cpk_'],
  pattern: /cpk_[0-9a-f]{32}\.[0-9a-f]{32}\.[0-9A-Za-z]{32}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const chutesApiKey = '⟦cpk¦_7eb389daa6cad9ab6a6eda8c592d1b3c.bf9b676839dccaf2fbaae7022642e493.NFwVOFZaLoW1rGeJZuFzFvk5P2RRmUCU⟧';\n",
      fixed: 'const chutesApiKey = process.env.CHUTES_API_KEY!;\n',
    },
    {
      path: '.env',
      code: 'CHUTES_API_KEY=⟦cpk¦_1701979b9592baea9deb7a0f6eaa506d.06c84eadec8f341d43f75a150197ebc6.2oHtwNv6XMS2Ah5SSmQcU9lhN7i9odah⟧\n',
    },
  ],
  good: ['const chutesApiKey = process.env.CHUTES_API_KEY;\n', "const prefix = 'cpk_';\n"],
} satisfies Examples;
