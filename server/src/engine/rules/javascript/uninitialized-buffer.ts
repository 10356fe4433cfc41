import { spanOf } from '../../code/expression.ts';
import { isFilledLater, renameMember } from '../../code/languages/javascript/crypto-values.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/uninitialized-buffer',
  title: 'Buffer starts with old memory',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [908, 226],
  references: ['https://nodejs.org/api/buffer.html#what-makes-bufferallocunsafe-and-bufferallocunsafeslow-unsafe'],
  message: 'What is not written over still holds old memory, and may be sent out with its secrets. Use Buffer.alloc.',
  why: 'The memory was in use before: it can hold keys, passwords or the data of other requests. If the program writes less than it sends, an attacker gets the rest.',
  remedy: 'Use `Buffer.alloc(size)`. Keep `allocUnsafe` for places where it was measured to matter and every byte is written.',
  fix: 'safe',
  listeners: [
    onCall(
      [
        'Buffer.allocUnsafe',
        'Buffer.allocUnsafeSlow',
        'buffer.Buffer.allocUnsafe',
        'buffer.Buffer.allocUnsafeSlow',
        'safe-buffer.Buffer.allocUnsafe',
      ],
      (call, context, report) => {
        const declared = call.node.parent?.type === 'variable_declarator' ? call.node.parent.childForFieldName('name') : null;
        if (call.node.parent?.type === 'member_expression' && /\.fill$/.test(context.textOf(call.node.parent))) return;
        // Functions that fill all of it at once.
        if (
          declared !== null &&
          new RegExp(
            `\\b${declared.text.replaceAll('$', '\\$')}\\.fill\\(|randomFill\\w{0,6}\\(${declared.text.replaceAll('$', '\\$')}\\b`,
          ).test(context.facts.text)
        )
          return;
        if (isFilledLater(context, call.node)) return;
        const edit = renameMember(context, call.callee, 'alloc');
        report(spanOf(call.callee), { fixes: [edit === null ? null : safe('Use Buffer.alloc', edit)] });
      },
    ),
    onCall(['buffer.SlowBuffer', 'SlowBuffer'], (call, _context, report) => {
      if (call.constructs || call.args.length !== 1) return;
      report(spanOf(call.callee), { fixes: [safe('Use Buffer.alloc', replace(spanOf(call.callee), 'Buffer.alloc'))] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const head = ⟦Buffer.allocUnsafe⟧(size);\nhead.writeUInt8(1, 0);\n`,
      fixed: `const head = Buffer.alloc(size);\nhead.writeUInt8(1, 0);\n`,
    },
    {
      code: `import { Buffer } from 'node:buffer';\nsocket.write(⟦Buffer.allocUnsafeSlow⟧(16));\n`,
      fixed: `import { Buffer } from 'node:buffer';\nsocket.write(Buffer.alloc(16));\n`,
    },
  ],
  good: [
    `const head = Buffer.alloc(size);\n`,
    `const head = Buffer.allocUnsafe(size).fill(0);\nconst key = Buffer.allocUnsafe(32);\ncrypto.randomFillSync(key);\n`,
  ],
} satisfies Examples;
