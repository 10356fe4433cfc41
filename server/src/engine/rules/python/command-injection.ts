import { replace, review } from '../../fix/edit.ts';
import type { Examples, ReportDetails } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { commandCallNames, commandFinding, isHarmlessInShell, type CommandFinding } from '../../code/languages/python/command-calls.ts';
import { textParts } from '../../code/languages/python/text-parts.ts';
import { placeOf } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

/** The value itself where it stands in the text as a whole word outside quotes, so that quoting it changes nothing else. */
function quotable(argument: SyntaxNode, context: CodeContext): SyntaxNode | null {
  const parts = textParts(argument, context);
  const values = parts.filter((part) => part.kind === 'value' && !isHarmlessInShell(part, context));
  const [value] = values;
  if (values.length !== 1 || value?.kind !== 'value' || !/^s?$/.test(value.conversion) || parts.length < 2) return null;
  const inside = value.node.startIndex >= argument.startIndex && value.node.endIndex <= argument.endIndex;
  const index = parts.indexOf(value);
  const before = parts[index - 1];
  const after = parts[index + 1];
  const whole =
    (before?.kind === 'text' ? /[\s=]$/.test(before.value) : false) &&
    (after === undefined || (after.kind === 'text' && /^\s/.test(after.value)));
  const quoteSafe = argument.type !== 'string' || !/['"]/.test(context.textOf(value.node));
  return inside && whole && quoteSafe ? value.node : null;
}

export const rule = pythonRule({
  id: 'python/command-injection',
  title: 'Shell command made from data that may hold commands',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [78],
  controls: ['OWASP A03:2021'],
  references: [
    'https://docs.python.org/3/library/subprocess.html#security-considerations',
    'https://docs.python.org/3/library/shlex.html#shlex.quote',
    'https://cwe.mitre.org/data/definitions/78.html',
  ],
  message: 'Data from outside reaches a shell, so `; rm -rf /` in it runs. Use subprocess.run with a list of arguments.',
  why: 'The shell cannot tell the data from the command: a semicolon, a backtick or a pipe in it starts another program. Whoever sends the data runs commands with the rights of this process.',
  remedy:
    'Give each argument by itself, without a shell:\n\n```python\nsubprocess.run(["ping", "-c", "1", host], check=True)\n```\n\nWhere a shell is needed, wrap each value in `shlex.quote`.',
  fix: 'review',
  listeners: [
    onCall(commandCallNames, (call, context, report) => {
      const found = commandFinding(call, context);
      if (found === null || found.kind === 'unknown') return;
      const inside = found.node.startIndex >= call.node.startIndex && found.node.endIndex <= call.node.endIndex;
      const place = inside ? placeOf(call, found.node, context) : spanOf(call.callee);
      const value = inside ? quotable(found.node, context) : null;
      const addImport = context.addImport('shlex');
      const fix =
        value === null
          ? null
          : review(
              'Quote the value with `shlex.quote`',
              replace(spanOf(value), `shlex.quote(${context.textOf(value)})`),
              ...(addImport === null ? [] : [addImport]),
            );
      report(place, { ...explain(found, context), fixes: [fix] });
    }),
  ],
});

function explain({ kind, trace }: CommandFinding, context: CodeContext): ReportDetails {
  const related = trace === null ? [] : context.related(trace);
  if (kind === 'proven') return { related };
  return {
    severity: 'warning',
    confidence: 'medium',
    related,
    message:
      kind === 'own'
        ? 'The arguments of the program reach a shell, where `;` starts another command. Use subprocess.run with a list.'
        : 'A shell reads this command, so a space or `;` in a value changes what runs. Use subprocess.run with a list.',
  };
}

export const examples = {
  bad: [
    {
      code: `import os
import shlex
from flask import request

def ping():
    os.system(⟦"ping -c 1 " + request.args["host"]⟧)
`,
      fixed: `import os
import shlex
from flask import request

def ping():
    os.system("ping -c 1 " + shlex.quote(request.args["host"]))
`,
    },
    {
      code: `import subprocess

def view(request):
    name = request.GET["name"]
    subprocess.run(⟦f"convert '{name}' out.png"⟧, shell=True)
    subprocess.run(["bash", "-c", ⟦name⟧])
`,
    },
    {
      code: `import os
import shlex

def remove(path):
    os.system(⟦"rm -r %s" % path⟧)
`,
      fixed: `import os
import shlex

def remove(path):
    os.system("rm -r %s" % shlex.quote(path))
`,
    },
  ],
  good: [
    `import os
import subprocess
from flask import request

def ping():
    subprocess.run(["ping", "-c", "1", request.args["host"]])
    os.system("uptime")
`,
    `import os
import shlex
from flask import request

def ping(count: int):
    os.system("ping " + shlex.quote(request.args["host"]))
    os.system(f"ping -c {count} localhost")
`,
  ],
} satisfies Examples;
