import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/insecure-temporary-file',
  title: 'Name of a temporary file that another program can take first',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [377],
  controls: ['OWASP A01:2021'],
  references: ['https://docs.python.org/3/library/tempfile.html#tempfile.mktemp', 'https://cwe.mitre.org/data/definitions/377.html'],
  message: 'Another program can create this file first and choose what is read or overwritten. Use `tempfile.mkstemp`.',
  why: '`mktemp` only invents a name. Until the program opens it, anyone on the machine can put a file or a link there, and the program then writes into what they chose, or reads what they wrote.',
  remedy:
    'Use a function that creates the file itself:\n\n```python\nwith tempfile.NamedTemporaryFile(suffix=".pdf") as file:\n    file.write(data)\n```',
  fix: 'review',
  listeners: [
    onCall(['tempfile.mktemp', 'os.tempnam', 'os.tmpnam'], (call, context, report) => {
      const property = call.callee.type === 'attribute' ? call.callee.childForFieldName('attribute') : null;
      const fixable = call.name.path === 'tempfile.mktemp' && property !== null;
      if (isTestPath(context.path)) return;
      report(spanOf(call.callee), {
        fixes: [
          fixable
            ? review(
                'Use `mkstemp` (the file then exists; its descriptor stays open)',
                replace(
                  { start: property.startIndex, end: call.node.endIndex },
                  `mkstemp${context.textOf({ start: property.endIndex, end: call.node.endIndex })}[1]`,
                ),
              )
            : null,
        ],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import tempfile

path = ⟦tempfile.mktemp⟧(suffix=".pdf")
`,
      fixed: `import tempfile

path = tempfile.mkstemp(suffix=".pdf")[1]
`,
    },
    {
      code: `from tempfile import mktemp
import os

first = ⟦mktemp⟧()
second = ⟦os.tempnam⟧("/var/spool")
`,
    },
  ],
  good: [
    `import tempfile

handle, path = tempfile.mkstemp()
`,
    `def mktemp():
    return make_path()

path = mktemp()
`,
  ],
} satisfies Examples;
