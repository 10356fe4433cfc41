import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, review, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/deprecated-buffer-constructor',
  title: 'Buffer constructor can hand out old memory',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [908, 477],
  references: ['https://nodejs.org/api/deprecations.html#DEP0005', 'https://nodejs.org/api/buffer.html#new-bufferarray'],
  message: 'With a number, this constructor makes a buffer of that size instead of its text. Use Buffer.from or Buffer.alloc.',
  why: 'The constructor decides by the type of its argument. Where a text is expected and JSON brings a number, old versions of Node answer that many bytes of unused memory, with whatever secrets are in it, and every version can be made to allocate too much. Node deprecates it (DEP0005).',
  remedy: 'Use `Buffer.from(text)` for data and `Buffer.alloc(size)` for a new buffer of zeros.',
  fix: 'safe',
  listeners: [
    onCall(['Buffer', 'buffer.Buffer', 'buffer.SlowBuffer', 'SlowBuffer'], (call, context, report) => {
      const [first, second] = call.args;
      if (first === undefined || first.spread) return;
      const owner = context.facts.functionAt(call.node.startIndex);
      const around = context.facts.wholeText.slice(
        owner?.node.startIndex ?? Math.max(0, call.node.startIndex - 300),
        owner?.node.endIndex ?? call.node.endIndex + 300,
      );
      // A program for old versions of Node as well asks for the new functions and falls back.
      if (
        /Buffer\.(?:from|alloc)(?:[^\w(]|$)|typeof Buffer\.(?:from|alloc)|\.(?:from|alloc) ?(?:&&|\?|!==|===)|typeof [\w$]{1,80}\.(?:from|alloc)(?:\W|$)/.test(
          around,
        )
      )
        return;
      const kind = context.expression(context.valueNode(first.node)).kind;
      const value = context.valueOf(first.node);
      const name = context.textOf(call.callee).replace(/SlowBuffer$/, 'Buffer');
      const place = { start: call.node.startIndex, end: call.callee.endIndex };
      const from = replace(place, `${name}.from`);
      const fixes =
        typeof value === 'number'
          ? [safe('Use Buffer.alloc', replace(place, `${name}.alloc`))]
          : typeof value === 'string' || kind === 'build' || kind === 'array' || second !== undefined
            ? [safe('Use Buffer.from', from)]
            : [
                review('Use Buffer.from (throws when the value is a number)', from),
                review('Use Buffer.alloc (throws when the value is no number)', replace(place, `${name}.alloc`)),
              ];
      report(spanOf(call.node), { fixes });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const key = ⟦new Buffer('secret', 'utf8')⟧;\nconst block = ⟦new Buffer(16)⟧;\n`,
      fixed: `const key = Buffer.from('secret', 'utf8');\nconst block = Buffer.alloc(16);\n`,
    },
    {
      code: `const encode = (text) => ⟦new Buffer(text)⟧.toString('base64');\n`,
      fixed: `const encode = (text) => Buffer.from(text).toString('base64');\n`,
    },
  ],
  good: [
    `const key = Buffer.from('secret');\n`,
    `import { Buffer } from './own-buffer.js';\nconst view = new Buffer(1);\n`,
    `const make = (text) => (Buffer.from ? Buffer.from(text) : new Buffer(text));\n`,
  ],
} satisfies Examples;
