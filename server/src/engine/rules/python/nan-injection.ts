import type { Examples } from '../../model/rule.ts';
import { spanOf } from '../../code/expression.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/nan-injection',
  title: 'Text of a request becomes a number that may be none',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [704, 20],
  controls: ['OWASP A03:2021'],
  references: ['https://docs.python.org/3/library/functions.html#float', 'https://docs.python.org/3/library/math.html#math.isfinite'],
  message: 'The text "nan" or "inf" passes here, and every comparison with it lies. Check with math.isfinite().',
  why: 'Comparing with NaN is always false, so `if amount > balance` lets it through, and sums that it enters are NaN for ever. `bool()` of any text that is not empty is true, "false" included.',
  remedy: 'Check the number:\n\n```python\namount = float(text)\nif not math.isfinite(amount):\n    abort(400)\n```',
  fix: null,
  listeners: [
    onCall(['float', 'bool', 'complex'], (call, context, report) => {
      const first = call.args[0]?.node;
      if (first === undefined || call.args.length !== 1) return;
      const trace = context.trace(first);
      if (trace === null || !isRemote(trace)) return;
      const owner = context.facts.functionAt(call.node.startIndex);
      const scope = owner === null ? context.facts.text : context.textOf(owner.node);
      if (/\bis(?:nan|finite|inf)\b|["'](?:nan|inf)["']/i.test(scope)) return;
      // `bool(request.form)` asks whether there is anything.
      if (call.name.path === 'bool' && !/\.get\(|\[/.test(context.textOf(first))) return;
      report(spanOf(call.node));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `from flask import request

def pay():
    amount = ⟦float(request.form["amount"])⟧
    return transfer(amount)
`,
    },
    {
      code: `def pay(request):
    amount = request.POST.get("amount")
    return transfer(⟦float(amount)⟧)
`,
    },
  ],
  good: [
    `import math
from flask import request

def pay():
    amount = float(request.form["amount"])
    if not math.isfinite(amount):
        return "bad", 400
    return transfer(amount)
`,
    `def pay(request):
    return transfer(int(request.POST["amount"]), float("1.5"))
`,
  ],
} satisfies Examples;
