import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { codeCallNames, codeFinding } from '../../code/languages/python/code-calls.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { placeOf } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/eval-injection',
  title: 'Text run as Python code',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [95],
  controls: ['OWASP A03:2021'],
  references: [
    'https://docs.python.org/3/library/functions.html#eval',
    'https://docs.python.org/3/library/ast.html#ast.literal_eval',
    'https://cwe.mitre.org/data/definitions/95.html',
  ],
  message: 'Whoever controls this text runs any code in this program. Parse it instead: `ast.literal_eval`, `json.loads` or a table.',
  why: '`eval` and `exec` run whatever the text says, with all rights of the program: read files, start commands, send data away. Taking names out of the namespace does not help, since every object leads back to them.',
  remedy:
    'Use `ast.literal_eval(text)` for Python literals, `json.loads(text)` for JSON, and a dictionary from names to functions where the text chooses what happens.',
  fix: 'review',
  listeners: [
    onCall(codeCallNames, (call, context, report) => {
      const found = codeFinding(call, context);
      if (found === null || found.kind === 'unknown') return;
      const addImport = context.addImport('ast');
      const isPlain = call.args.length === 1 && context.textOf(call.callee) === 'eval';
      const fix = isPlain
        ? review(
            'Use `ast.literal_eval` (accepts literals only)',
            replace(spanOf(call.callee), 'ast.literal_eval'),
            ...(addImport === null ? [] : [addImport]),
          )
        : null;
      const place = placeOf(call, found.node, context);
      if (found.kind === 'proven' && found.trace !== null) {
        // Who types code here attacks the own account only, unless the program runs for others.
        const own = isRemote(found.trace) ? {} : ({ severity: 'warning', confidence: 'medium' } as const);
        report(place, { ...own, related: context.related(found.trace), fixes: [fix] });
        return;
      }
      report(place, {
        severity: 'warning',
        confidence: 'medium',
        message: 'This runs text as code; if anyone else can change the text, they run code here. Parse it instead.',
        fixes: [fix],
      });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import ast
from flask import request

def view():
    return str(eval(⟦request.args["expression"]⟧))
`,
      fixed: `import ast
from flask import request

def view():
    return str(ast.literal_eval(request.args["expression"]))
`,
    },
    {
      code: `def load(text):
    return eval(⟦"dict(" + text + ")"⟧)
`,
      fixed: `import ast
def load(text):
    return ast.literal_eval("dict(" + text + ")")
`,
    },
    {
      code: `def run(request):
    source = request.POST["source"]
    exec(⟦source⟧, {})
`,
    },
  ],
  good: [
    `import ast

value = ast.literal_eval(text)
size = eval("2 ** 10")
`,
    `model.eval()
frame.eval(text)
exec(compile(open("version.py").read(), "version.py", "exec"))
`,
    `def eval(text):
    return parse(text)

eval(request.args["x"])
`,
  ],
} satisfies Examples;
