import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { namespaceKey } from '../../code/languages/python/namespaces.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { isUnknown } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/dynamic-attribute',
  title: 'Function looked up by a name that is not fixed',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [470, 96],
  controls: ['OWASP A03:2021'],
  references: ['https://docs.python.org/3/library/functions.html#globals', 'https://cwe.mitre.org/data/definitions/470.html'],
  message: 'Which function runs here a name decides. Look where the name comes from; prefer a table of functions.',
  why: 'All names of the module, imported modules and built-in functions included, can be reached. Whoever chooses the name calls what was never meant for them.',
  remedy: 'Write the choices down:\n\n```python\nACTIONS = {"start": start, "stop": stop}\nACTIONS[name]()\n```',
  fix: null,
  listeners: [
    onCall(['globals', 'locals', 'vars'], (call, context, report) => {
      const key = namespaceKey(call, context);
      if (key === null || !isUnknown(key, context)) return;
      const trace = context.trace(key);
      if (trace === null || !isRemote(trace)) report(spanOf(key));
    }),
    onCall(['getattr', 'builtins.getattr'], (call, context, report) => {
      // Only what is called at once.
      if (call.node.parent?.type !== 'call' || call.node.parent.childForFieldName('function')?.id !== call.node.id) return;
      const name = argumentOf(call.args, 1);
      if (name === null || !isUnknown(name.node, context) || context.isBuilt(name.node)) return;
      const trace = context.trace(name.node);
      if (trace === null || !isRemote(trace)) report(spanOf(name.node));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `def run(name):
    globals()[⟦name⟧]()
    return locals().get(⟦name⟧)
`,
    },
    {
      code: `def run(module, settings):
    getattr(module, ⟦settings["function"]⟧)()
`,
    },
  ],
  good: [
    `def run(module, name):
    globals()["start"]()
    getattr(module, "run_" + name)()
    return getattr(module, name)
`,
    `def run(name):
    if name not in ("start", "stop"):
        raise ValueError(name)
    globals()[name]()
`,
  ],
} satisfies Examples;
