import type { Examples } from '../../model/rule.ts';
import { secretRule } from '../../secrets/rule.ts';

export const rule = secretRule({
  id: 'secret/pushdeer-key',
  title: 'Hard-coded PushDeer push key',
  severity: 'warning',
  confidence: 'high',
  references: ['https://www.pushdeer.com/'],

  noun: 'PushDeer push key',
  environmentVariable: 'PUSHDEER_KEY',
  why: 'Anyone with the key pushes notifications to the owner’s devices.',
  remedy: 'Reset the key in the PushDeer app and read the new one from the environment.',
  keywords: ['pdu'],
  pattern: /PDU[0-9]{1,7}T[0-9A-Za-z]{25,40}/,

  continuation: 'word',
  alphabetSize: 62,
});

export const examples = {
  bad: [
    {
      code: "const pushdeerKey = '⟦PDU¦86423T4kBEgDfdn5e5QYIRPxpCzPir7NCgWrM⟧';\n",
      fixed: 'const pushdeerKey = process.env.PUSHDEER_KEY!;\n',
    },
    { path: '.env', code: 'PUSHDEER_KEY=⟦PDU¦22881T4kqPURRTespPjx5T0hScvqCEXBOh3xw⟧\n' },
  ],
  good: ['const pushdeerKey = process.env.PUSHDEER_KEY;\n', "const hint = 'PDU1234Txxxxxxxxxxxxxxxxxxxxxxxxxxxx';\n"],
} satisfies Examples;
