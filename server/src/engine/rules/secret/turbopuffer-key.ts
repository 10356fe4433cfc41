import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/turbopuffer-key',
  title: 'Hard-coded turbopuffer API key',
  severity: 'error',
  confidence: 'high',
  references: ['https://turbopuffer.com/docs/auth'],
  rotation: 'https://turbopuffer.com/dashboard',
  noun: 'turbopuffer API key',
  environmentVariable: 'TURBOPUFFER_API_KEY',
  why: 'The key reads, overwrites and deletes the namespaces of its organisation.',
  remedy: 'Delete the key in the turbopuffer dashboard, and read a new one from `TURBOPUFFER_API_KEY`.',
  keywords: ['tpuf_'],
  pattern: /tpuf_[0-9A-Za-z]{32}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const turbopufferApiKey = '⟦tpu¦f_OpPV27nerw4S8Wz0evBSiEe8Kd9BTp8A⟧';\n",
      fixed: 'const turbopufferApiKey = process.env.TURBOPUFFER_API_KEY!;\n',
    },
    { path: '.env', code: 'TURBOPUFFER_API_KEY=⟦tpu¦f_RjtTWnbf5caHuxidOURR23Tj45C54kdH⟧\n' },
  ],
  good: ['const turbopufferApiKey = process.env.TURBOPUFFER_API_KEY;\n', "const prefix = 'tpuf_';\n"],
} satisfies Examples;
