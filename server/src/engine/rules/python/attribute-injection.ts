import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { namespaceKey } from '../../code/languages/python/namespaces.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { onCall, pythonRule, type Call } from '../../code/rule.ts';

/** A fixed beginning keeps the name among those made for it: `handle_` in `getattr(self, "handle_" + name)`. */
function hasPrefix(call: Call, context: CodeContext): boolean {
  const name = argumentOf(call.args, 1);
  const read = name === null ? null : context.expression(context.valueNode(name.node));
  if (read?.kind !== 'build') return false;
  const [first] = read.parts;
  const text = typeof first === 'string' ? first : first === undefined ? null : context.stringOf(first);
  return text !== null && /^[a-zA-Z]/.test(text);
}

export const rule = pythonRule({
  id: 'python/attribute-injection',
  title: 'Attribute or global name chosen by data from outside',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [470, 915, 913],
  controls: ['OWASP A03:2021'],
  references: ['https://docs.python.org/3/library/functions.html#setattr', 'https://cwe.mitre.org/data/definitions/470.html'],
  message: 'The sender chooses which attribute or function this is, private ones too. Choose from a table of names.',
  why: 'Every function and field of the object is within reach: `is_admin` is set, `delete` is called, `__class__` leads to the rest of the program. Names that were never meant for others answer as well.',
  remedy:
    'Let the data choose from a table:\n\n```python\nACTIONS = {"start": start, "stop": stop}\nACTIONS[request.args["action"]]()\n```',
  fix: null,
  listeners: [
    onCall(
      ['getattr', 'setattr', 'delattr', 'builtins.getattr', 'builtins.setattr', 'operator.attrgetter', 'operator.methodcaller'],
      (call, context, report) => {
        const argument = argumentOf(call.args, call.name.path.startsWith('operator.') ? 0 : 1);
        if (argument === null || context.isConstant(argument.node) || hasPrefix(call, context)) return;
        const trace = context.trace(argument.node);
        if (trace !== null && isRemote(trace)) report(spanOf(argument.node), { related: context.related(trace) });
      },
    ),
    onCall(['globals', 'locals', 'vars'], (call, context, report) => {
      const key = namespaceKey(call, context);
      const trace = key === null || context.isConstant(key) ? null : context.trace(key);
      if (key !== null && trace !== null && isRemote(trace)) report(spanOf(key), { related: context.related(trace) });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `from flask import request

def run(tools):
    getattr(tools, ⟦request.args["action"]⟧)()
    globals()[⟦request.form["function"]⟧]()
`,
    },
    {
      code: `def update(request, user):
    for name, value in request.POST.items():
        setattr(user, ⟦name⟧, value)
`,
    },
  ],
  good: [
    `from flask import request

ACTIONS = {"start": print}

def run(tools):
    getattr(tools, "start")()
    getattr(tools, "handle_" + request.args["action"])()
    return ACTIONS[request.args["action"]]()
`,
    `def update(user, name, value):
    setattr(user, name, value)
    return globals()[name]
`,
  ],
} satisfies Examples;
