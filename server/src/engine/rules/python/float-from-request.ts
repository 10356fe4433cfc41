import type { Examples } from '../../model/rule.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { pythonRule } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';

export const rule = pythonRule({
  id: 'python/float-from-request',
  title: 'Number from the request that may be no number',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [704, 20],
  controls: ['OWASP A03:2021'],
  references: ['https://docs.python.org/3/library/functions.html#float', 'https://docs.python.org/3/library/math.html#math.isfinite'],
  message: 'The text `nan` is a float too, and every comparison with it is false. Check it with `math.isfinite`.',
  why: 'Whoever sends `nan` or `inf` passes checks such as `if amount < 0`, since comparing with `nan` is always false. What is computed and sorted afterwards is wrong.',
  remedy: 'Refuse what is not finite:\n\n```python\namount = float(text)\nif not math.isfinite(amount):\n    abort(400)\n```',
  fix: null,
  listeners: sinks(
    [
      {
        names: ['float', 'complex', 'bool'],
        argument: 0,
        unproven: 'nothing',
        when: (_call, context) => !/\bis(?:nan|finite|inf)\b/.test(context.facts.text),
      },
    ],
    { accepts: isRemote },
  ),
});

export const examples = {
  bad: [
    {
      code: `from flask import request

def pay():
    return float(⟦request.form["amount"]⟧)
`,
    },
    {
      code: `def pay(request):
    amount = request.POST.get("amount")
    return complex(⟦amount⟧)
`,
    },
  ],
  good: [
    `from flask import request

def pay():
    return int(request.form["amount"])
`,
    `import math
from flask import request

def pay():
    amount = float(request.form["amount"])
    return amount if math.isfinite(amount) else 0.0
`,
  ],
} satisfies Examples;
