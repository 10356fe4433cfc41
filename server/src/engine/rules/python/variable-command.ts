import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { commandCallNames, commandFinding } from '../../code/languages/python/command-calls.ts';
import { placeOf } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule, type Call } from '../../code/rule.ts';

/** `os.system(command)` whose answer nobody reads becomes a program with its arguments. */
function withoutShell(command: SyntaxNode, call: Call, context: CodeContext): Fix | null {
  if (call.name.path !== 'os.system' || call.node.parent?.type !== 'expression_statement' || call.args.length !== 1) return null;
  if (context.expression(command).kind !== 'name') return null;
  const imports = [context.addImport('subprocess'), context.addImport('shlex')].filter((edit) => edit !== null);
  // Two imports at one place would overlap.
  if (imports.length > 1) return null;
  return review(
    'Run without a shell (pipes and variables in the text no longer work)',
    replace(spanOf(call.node), `subprocess.call(shlex.split(${context.textOf(command)}))`),
    ...imports,
  );
}

export const rule = pythonRule({
  id: 'python/variable-command',
  title: 'Command or argument that is not fixed',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [78, 88],
  controls: ['OWASP A03:2021'],
  references: [
    'https://docs.python.org/3/library/subprocess.html#security-considerations',
    'https://cheatsheetseries.owasp.org/cheatsheets/OS_Command_Injection_Defense_Cheat_Sheet.html',
  ],
  message: 'What runs here is not fixed in the file. Look where the value comes from; an option or a program may hide in it.',
  why: 'A program does what its arguments say. Whoever chooses the program, or an argument that begins with `-`, decides what happens on this machine, and a shell lets every value start another program.',
  remedy:
    'Choose the program from a list in the code, check what goes into the arguments, and end the options with `--`:\n\n```python\nsubprocess.run(["git", "log", "--", path], check=True)\n```',
  fix: 'review',
  listeners: [
    onCall(commandCallNames, (call, context, report) => {
      const found = commandFinding(call, context);
      if (found?.kind !== 'unknown') return;
      const inside = found.node.startIndex >= call.node.startIndex && found.node.endIndex <= call.node.endIndex;
      report(inside ? placeOf(call, found.node, context) : spanOf(call.callee), { fixes: [withoutShell(found.node, call, context)] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import os
import shlex
import subprocess

def run(command, path):
    os.system(⟦command⟧)
    subprocess.check_call([⟦command⟧, "-v", path])
`,
      fixed: `import os
import shlex
import subprocess

def run(command, path):
    subprocess.call(shlex.split(command))
    subprocess.check_call([command, "-v", path])
`,
    },
    {
      code: `import os
import pexpect

def start(program):
    os.execv(⟦program⟧, ["x"])
    return pexpect.spawn(⟦program⟧)
`,
    },
  ],
  good: [
    `import os
import subprocess

PROGRAM = "/usr/bin/convert"

def run(size: int):
    subprocess.check_call([PROGRAM, "-resize", str(size)])
    os.system("uptime")
`,
    `import shlex
import subprocess

def run(name):
    if name not in ("start", "stop"):
        raise ValueError(name)
    subprocess.run(["systemctl", name])
    subprocess.run(shlex.split("ls " + shlex.quote(name)))
`,
  ],
} satisfies Examples;
