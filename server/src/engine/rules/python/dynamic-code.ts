import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { codeCallNames, codeFinding } from '../../code/languages/python/code-calls.ts';
import { placeOf } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/dynamic-code',
  title: 'Code that is not in the file is run',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [95, 94],
  controls: ['OWASP A03:2021'],
  references: ['https://docs.python.org/3/library/functions.html#exec', 'https://cwe.mitre.org/data/definitions/95.html'],
  message: 'Code that the file does not show is run here. Look who can write it; prefer a table of functions.',
  why: 'Whoever can change the text runs any code with the rights of this program. Where the text comes from a file, a message or a setting, all who can write those are such people.',
  remedy:
    'Choose between functions of the program, and parse data with `ast.literal_eval` or `json.loads`:\n\n```python\nACTIONS = {"start": start, "stop": stop}\nACTIONS[name]()\n```',
  fix: 'review',
  listeners: [
    onCall(codeCallNames, (call, context, report) => {
      const found = codeFinding(call, context);
      if (found?.kind !== 'unknown') return;
      const addImport = context.addImport('ast');
      const isPlain = context.textOf(call.callee) === 'eval' && call.args.length === 1;
      report(placeOf(call, found.node, context), {
        fixes: [
          isPlain
            ? review(
                'Use `ast.literal_eval` (accepts literals only)',
                replace(spanOf(call.callee), 'ast.literal_eval'),
                ...(addImport === null ? [] : [addImport]),
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
      code: `def run(text, space):
    exec(⟦text⟧)
    return eval(⟦text⟧, space)
`,
    },
    {
      code: `import ast

def test_value(text):
    assert eval(⟦text⟧) == 1
`,
      fixed: `import ast

def test_value(text):
    assert ast.literal_eval(text) == 1
`,
      path: 'tests/test_value.py',
    },
  ],
  good: [
    `exec("x = 1")
exec(compile("y = 2", "name", "exec"))
`,
    `import timeit

def measure(function):
    return timeit.timeit(function)
`,
  ],
} satisfies Examples;
