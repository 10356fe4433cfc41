import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

const python2 =
  /^[ \t]{0,40}(?:print {1,3}["'\w]|exec {1,3}["'\w]|raise {1,3}\w{1,60},|except {1,3}\w{1,60} ?, ?\w{1,60}:)|\b(?:raw_input|xrange|unicode)\(/m;

export const rule = pythonRule({
  id: 'python/interpreter-internals',
  title: 'Use of what lies under the language',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [489, 695, 95],
  references: [
    'https://docs.python.org/3/library/sys.html#sys.settrace',
    'https://docs.python.org/3/library/gc.html#gc.get_objects',
    'https://docs.python.org/2/library/functions.html#input',
  ],
  message: 'This reaches below the language: other parts of the program can be read or changed here. Keep it out of release code.',
  why: 'Hooks and lists of all objects show secrets of other parts of the program, and changed built-in functions change what all code does. `input` of Python 2 runs what is typed. Attackers look for such places, since they undo every other protection.',
  remedy: 'Use the public functions of the library; keep debugging aids in tools of their own.',
  fix: null,
  listeners: [
    onCall(
      [
        'sys.settrace',
        'sys.setprofile',
        'threading.settrace',
        'threading.setprofile',
        'sys.addaudithook',
        'gc.get_objects',
        'gc.get_referrers',
        'gc.get_referents',
        'ctypes.pythonapi.PyThreadState_SetAsyncExc',
        'ctypes.memmove',
        'ctypes.string_at',
        'ctypes.cast',

        'types.CodeType',

        'sys.call_tracing',

        'sys._current_frames',
      ],
      (call, _context, report) => {
        report(spanOf(call.callee));
      },
    ),
    onBinding(
      ['__builtins__', '__code__', '__globals__', '__bases__'],
      (binding, _context, report) => {
        report(binding.span);
      },
      ['assignment'],
    ),
    onCall(['input', '__builtin__.input'], (call, context, report) => {
      if (context.mentions(python2))
        report(spanOf(call.callee), { message: '`input` of Python 2 runs what is typed as code. Use raw_input.' });
    }),
    onCall(['*.set_debug', 'asyncio.run'], (call, context, report) => {
      const debug = argumentOf(call.args, call.name.path === 'asyncio.run' ? 'debug' : 0, 'enabled');
      if (debug === null || context.valueOf(debug.node) !== true || !context.mentions(/\basyncio\b/)) return;
      report(spanOf(debug.node), {
        message: 'The debug mode of asyncio slows the program down and logs its insides. Switch it on by PYTHONASYNCIODEBUG.',
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import gc
import sys

⟦sys.settrace⟧(follow)
for thing in ⟦gc.get_objects⟧():
    show(thing)
`,
    },
    {
      code: `name = ⟦input⟧("Name: ")
print "Hello", name
`,
    },
  ],
  good: [
    `name = input("Name: ")
print("Hello", name)
`,
    `import gc

gc.collect()
`,
  ],
} satisfies Examples;
