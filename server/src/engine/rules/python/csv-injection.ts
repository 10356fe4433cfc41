import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { importsModule } from '../../code/languages/python/calls.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { placeOf } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/csv-injection',
  title: 'Data from outside written into a table file',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [1236],
  controls: ['OWASP A03:2021'],
  references: ['https://owasp.org/www-community/attacks/CSV_Injection', 'https://cwe.mitre.org/data/definitions/1236.html'],
  message: 'A value that begins with `=` is a formula for whoever opens this file. Put a quote before such values.',
  why: 'A spreadsheet program runs cells that begin with `=`, `+`, `-` or `@`. A formula sends the other cells to a foreign server, or starts a program, when an employee opens the file.',
  remedy: 'Make such values text:\n\n```python\nif value[:1] in ("=", "+", "-", "@", "\\t", "\\r"):\n    value = "\'" + value\n```',
  fix: null,
  listeners: [
    onCall(['*.writerow', '*.writerows'], (call, context, report) => {
      if (!importsModule(context, 'csv', 'unicodecsv') && !/writer/i.test(call.name.path)) return;
      const argument = argumentOf(call.args, 0);
      if (argument === null || context.isConstant(argument.node)) return;
      const trace = context.trace(argument.node);
      if (trace !== null && isRemote(trace)) report(placeOf(call, argument.node, context), { related: context.related(trace) });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import csv
from flask import request

def export(file):
    writer = csv.writer(file)
    writer.writerow(⟦["name", request.args["name"]]⟧)
`,
    },
    {
      code: `import csv

def export(request, file):
    writer = csv.DictWriter(file, ["name"])
    writer.writerow(⟦{"name": request.POST.get("name")}⟧)
`,
    },
  ],
  good: [
    `import csv
from flask import request

def export(file):
    csv.writer(file).writerow(["id", int(request.args["id"])])
`,
    `import csv

def export(file, rows):
    csv.writer(file).writerows(rows)
`,
  ],
} satisfies Examples;
