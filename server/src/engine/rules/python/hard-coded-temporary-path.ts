import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isTestPath, stringAt } from '../../code/languages/python/calls.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const sharedFolder = /["'](?=\/(?:var\/)?tmp["'/]|\/dev\/shm["'/])/g;

export const rule = pythonRule({
  id: 'python/hard-coded-temporary-path',
  title: 'Fixed path in a folder that everyone may write',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [377, 379],
  controls: ['OWASP A01:2021'],
  references: ['https://docs.python.org/3/library/tempfile.html', 'https://cwe.mitre.org/data/definitions/377.html'],
  message: 'Anyone on the machine can put a file or link here first. Let `tempfile` choose a folder of your own.',
  why: 'The folder belongs to all users. Whoever knows the name makes the file before the program does: a link, so that the program overwrites something else, or content that the program then trusts.',
  remedy:
    'Make a folder that only this user may enter:\n\n```python\nwith tempfile.TemporaryDirectory() as folder:\n    path = os.path.join(folder, "report.pdf")\n```',
  fix: null,
  listeners: [
    // Another rule speaks of these outside of tests.
    onCall(['tempfile.mktemp', 'os.tempnam', 'os.tmpnam'], (call, context, report) => {
      if (isTestPath(context.path)) report(spanOf(call.callee));
    }),
    {
      on: 'file',
      check(context, report) {
        const { text } = context.facts;
        if (!/\/(?:tmp|dev\/shm)["'/]/.test(text)) return;
        for (const { index } of text.matchAll(sharedFolder)) {
          const literal = stringAt(index, context);
          // A path in the middle of a text, such as a docstring, opens nothing.
          if (literal === null || !/^[a-zA-Z]{0,2}$/.test(text.slice(literal.startIndex, index))) continue;
          const holder = literal.parent?.type ?? '';
          if (holder !== 'expression_statement' && holder !== 'comparison_operator') report(spanOf(literal));
        }
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `with open(⟦"/tmp/report.pdf"⟧, "wb") as file:
    file.write(data)
`,
    },
    {
      code: `CACHE = ⟦'/var/tmp/cache'⟧

def path(name):
    return ⟦f"/dev/shm/{name}"⟧
`,
    },
  ],
  good: [
    `import tempfile

with tempfile.TemporaryDirectory() as folder:
    build(folder)
`,
    `# Files go to "/tmp/report".
path = "/templates/report.html"
`,
  ],
} satisfies Examples;
