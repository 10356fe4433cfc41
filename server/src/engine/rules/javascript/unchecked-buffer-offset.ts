import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const fixedSize = [
  'UInt8',
  'UInt16LE',
  'UInt16BE',
  'UInt32LE',
  'UInt32BE',
  'Int8',
  'Int16LE',
  'Int16BE',
  'Int32LE',
  'Int32BE',
  'FloatLE',
  'FloatBE',
  'DoubleLE',
  'DoubleBE',
];
const anySize = ['UIntLE', 'UIntBE', 'IntLE', 'IntBE'];
const names = [...fixedSize, ...anySize].flatMap((name) => [`*.read${name}`, `*.write${name}`]);

export const rule = javascriptRule({
  id: 'javascript/unchecked-buffer-offset',
  title: 'Buffer access beyond the end is not checked',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [125, 787, 119],
  references: [
    'https://nodejs.org/docs/latest-v8.x/api/buffer.html#buffer_buf_readuint8_offset_noassert',
    'https://nodejs.org/api/buffer.html#bufreaduint8offset',
  ],
  message: 'With noAssert, old versions of Node read and write beyond the end of the buffer. Leave the last argument out.',
  why: 'The last `true` switches the check of the place off. Before Node 10 the access then reaches memory beyond the buffer, which belongs to something else; data from outside decides what. Newer versions ignore it, so it only misleads.',
  remedy: 'Remove the argument: `buffer.readUInt16BE(offset)`.',
  fix: 'safe',
  listeners: [
    onCall(names, (call, context, report) => {
      const last = call.name.path.slice(call.name.path.lastIndexOf('.') + 1);
      const place = (last.startsWith('read') ? 1 : 2) + (anySize.some((name) => last.endsWith(name) && !/\d/.test(last)) ? 1 : 0);
      const flag = call.args[place];
      if (flag === undefined || context.valueOf(flag.node) !== true) return;
      report(spanOf(flag.node), { fixes: [safe('Remove the argument', context.removeItem(flag.span))] });
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const port = buffer.readUInt16BE(4, ⟦true⟧);\n`, fixed: `const port = buffer.readUInt16BE(4);\n` },
    {
      code: `buffer.writeUInt32LE(size, offset, ⟦true⟧);\nconst value = buffer.readUIntBE(offset, 3, ⟦true⟧);\n`,
      fixed: `buffer.writeUInt32LE(size, offset);\nconst value = buffer.readUIntBE(offset, 3);\n`,
    },
  ],
  good: [`const port = buffer.readUInt16BE(4);\n`, `buffer.writeUInt32LE(size, offset, false);\nview.readUIntBE(offset, 3);\n`],
} satisfies Examples;
