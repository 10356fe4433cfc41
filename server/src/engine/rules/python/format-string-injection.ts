import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/format-string-injection',
  title: 'Format string from outside',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [134],
  controls: ['OWASP A03:2021'],
  references: ['https://docs.python.org/3/library/string.html#format-string-syntax', 'https://cwe.mitre.org/data/definitions/134.html'],
  message: 'The sender writes this format, and fields such as `{x.__class__}` read secrets of the program. Use a fixed text.',
  why: 'A field of a format reads attributes and items: `{user.__init__.__globals__[SECRET_KEY]}` prints a global of the module. Whoever writes the format reads settings and keys.',
  remedy:
    'Keep the format fixed, and let the data only fill it; for formats of users take `string.Template`:\n\n```python\n"Hello {}".format(name)\nstring.Template(text).safe_substitute(name=name)\n```',
  fix: 'review',
  listeners: [
    onCall(['*.format', '*.format_map', '*.vformat'], (call, context, report) => {
      const callee = context.expression(call.callee);
      if (callee.kind !== 'member' || call.args.length === 0) return;
      // `string.Formatter().format(text, …)` takes the format as first argument.
      const isFormatter = /^string\.Formatter\(\)\./.test(call.name.path);
      const format = isFormatter ? argumentOf(call.args, 0)?.node : callee.object;
      if (format === undefined || context.isConstant(format)) return;
      // Nothing can be read from a text or a number that is put in.
      const given = isFormatter ? call.args.slice(1) : call.args;
      if (given.every(({ node, spread }) => !spread && context.isConstant(node))) return;
      const trace = context.trace(format);
      if (trace === null || !isRemote(trace)) return;
      const isNamed = call.name.path.endsWith('.format') && !isFormatter && call.args.every(({ name }) => name !== null);
      const addImport = context.addImport('string');
      report(spanOf(format), {
        related: context.related(trace),
        fixes: [
          isNamed
            ? review(
                'Use `string.Template` (fields are written `$name` then)',
                replace(spanOf(call.callee), `string.Template(${context.textOf(format)}).safe_substitute`),
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
      code: `import string
from flask import request

def greet(user):
    return ⟦request.args["greeting"]⟧.format(user=user)
`,
      fixed: `import string
from flask import request

def greet(user):
    return string.Template(request.args["greeting"]).safe_substitute(user=user)
`,
    },
    {
      code: `import string

def greet(request, user):
    text = "Hello " + request.POST["text"]
    string.Formatter().format(⟦text⟧, user)
    return ⟦text⟧.format_map({"user": user})
`,
    },
  ],
  good: [
    `from flask import request

def greet(user):
    return "Hello {}".format(request.args["name"])
`,
    `def greet(text, user):
    return text.format(user=user)
`,
  ],
} satisfies Examples;
