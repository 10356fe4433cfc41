import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/internal-process-binding',
  title: 'Internals of Node are used',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [676, 477],
  references: [
    'https://nodejs.org/api/deprecations.html#DEP0111',
    'https://nodejs.org/api/process.html#processdlopenmodule-filename-flags',
  ],
  message: 'This reaches past the public modules and their checks, and can crash the process. Use the public module.',
  why: 'The bindings below Node’s modules trust their caller: wrong arguments crash the process or reach its memory, and Node’s permission model does not watch them. Code that hides what it does also uses them.',
  remedy: 'Use the public module: `fs`, `util.types`, `net`. For native modules, `require` the `.node` file.',
  fix: null,
  listeners: [
    onCall(
      ['process.binding', 'process._linkedBinding', 'process.dlopen', 'v8.setFlagsFromString', 'process._debugProcess'],
      (call, context, report) => {
        if (
          call.name.path === 'v8.setFlagsFromString' &&
          call.args[0] !== undefined &&
          !/allow-natives|expose/.test(context.textOf(call.args[0].node))
        )
          return;
        report(spanOf(call.callee));
      },
    ),
  ],
});

export const examples = {
  bad: [
    { code: `const { fs } = ⟦process.binding⟧('fs');\n` },
    { code: `const v8 = require('v8');\n⟦v8.setFlagsFromString⟧('--allow-natives-syntax');\n` },
  ],
  good: [
    `const fs = require('fs');\n`,
    `const v8 = require('v8');\nv8.setFlagsFromString('--max-old-space-size=4096');\nloader.binding('fs');\n`,
  ],
} satisfies Examples;
