import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const evaluators = ['eval', 'builtins.eval', '__builtin__.eval'];
const executors = [
  'exec',
  'execfile',
  'builtins.exec',
  '__builtin__.exec',
  'builtins.compile',
  'compile',
  'code.InteractiveInterpreter().runsource',
  'code.InteractiveInterpreter().runcode',
  'pandas.eval',
  'numexpr.evaluate',
];

/** Files that the program brings with it, and code that it compiled itself. */
function isOwnCode(node: SyntaxNode, context: CodeContext): boolean {
  const path = context.resolve(context.valueNode(node))?.path ?? '';
  return (
    /^(?:compile|builtins\.compile|open\(\)\.read|io\.open\(\)\.read|ast\.|types\.|marshal\.)/.test(path) ||
    /\.(?:__code__|f_code|co_code)$/.test(path)
  );
}

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
    onCall(evaluators, (call, context, report) => {
      const argument = argumentOf(call.args, 0);
      if (argument === null || context.isConstant(argument.node) || isOwnCode(argument.node, context)) return;
      const trace = context.trace(argument.node);
      // With a namespace of its own or in a test, text from an unknown place is mostly the program's own.
      if (trace === null && (call.args.length > 1 || isTestPath(context.path))) return;
      const addImport = context.addImport('ast');
      const isPlain = call.args.length === 1 && context.textOf(call.callee) === 'eval';
      const fix = isPlain
        ? review(
            'Use `ast.literal_eval` (accepts literals only)',
            replace(spanOf(call.callee), 'ast.literal_eval'),
            ...(addImport === null ? [] : [addImport]),
          )
        : null;
      report(
        spanOf(argument.node),
        trace === null
          ? {
              severity: 'warning',
              confidence: 'medium',
              message: 'This runs text as code; if anyone else can change the text, they run code here. Parse it instead.',
              fixes: [fix],
            }
          : { related: context.related(trace), fixes: [fix] },
      );
    }),
    onCall(executors, (call, context, report) => {
      const argument = argumentOf(call.args, 0);
      if (argument === null || context.isConstant(argument.node)) return;
      const trace = context.trace(argument.node);
      if (trace === null) return;
      report(spanOf(argument.node), {
        ...(isRemote(trace) ? {} : ({ severity: 'warning', confidence: 'medium' } as const)),
        related: context.related(trace),
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
