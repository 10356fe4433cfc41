import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type Argument } from '../../code/expression.ts';
import { commandFinding } from '../../code/languages/python/command-calls.ts';
import { isHarmlessQuery } from '../../code/languages/python/harmless-commands.ts';
import { plainWords } from '../../code/languages/python/shell-text.ts';
import { isTestPath, lastName } from '../../code/languages/python/calls.ts';
import { placeOf } from '../../code/languages/python/unknown.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

/** A variable's text as a list of words. */
function split(command: Argument, shell: Argument, context: CodeContext): Fix | null {
  if (context.expression(command.node).kind !== 'name') return null;
  const addImport = context.addImport('shlex');
  return review(
    'Split the command and run it without a shell (pipes and variables in it no longer work)',
    replace(spanOf(command.node), `shlex.split(${context.textOf(command.node)})`),
    context.removeItem(shell.span),
    ...(addImport === null ? [] : [addImport]),
  );
}

const obsolete = [
  'os.popen',
  'os.popen2',
  'os.popen3',
  'os.popen4',
  'popen2.popen2',
  'popen2.popen3',
  'popen2.popen4',
  'popen2.Popen3',
  'popen2.Popen4',
  'commands.getoutput',
  'commands.getstatusoutput',
  'subprocess.getoutput',
  'subprocess.getstatusoutput',
  'asyncio.create_subprocess_shell',
  'asyncio.subprocess.create_subprocess_shell',
];

/** A command whose values are quoted for the shell is as good as the shell allows. */
function isQuoted(command: Argument, context: CodeContext): boolean {
  return /\b(?:shlex|pipes)\.quote\(/.test(context.textOf(context.valueNode(command.node)));
}

export const rule = pythonRule({
  id: 'python/shell-true',
  title: 'Shell between this program and the command',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [78],
  controls: ['OWASP A03:2021'],
  references: ['https://docs.python.org/3/library/subprocess.html#security-considerations'],
  message: 'A shell reads this command first and expands whatever it holds. Give subprocess.run a list, without shell=True.',
  why: 'The shell splits the text, looks programs up in PATH, and runs what stands after `;` or inside `$( )`. It is one careless change away from running what somebody else typed.',
  remedy: 'Pass the program and its arguments as a list:\n\n```python\nsubprocess.run(["tar", "-xf", path], check=True)\n```',
  fix: 'review',
  listeners: [
    onBinding(
      ['shell'],
      (binding, context, report) => {
        // Whatever the function is called: it hands the option on to `subprocess`.
        const list = binding.value.parent?.parent;
        const node = list?.type === 'argument_list' ? list.parent : null;
        const read = node == null ? null : context.expression(node);
        if (node == null || read?.kind !== 'call') return;
        const isOn = context.valueOf(binding.value);
        if (isOn !== true && isOn !== 1 && !(typeof isOn === 'string' && isOn !== '')) {
          const literal = context.expression(binding.value);
          const isFilled =
            (literal.kind === 'array' && literal.elements.length > 0) || (literal.kind === 'object' && literal.pairs.length > 0);
          if (!isFilled) return;
        }
        const name = context.resolve(read.callee) ?? { path: `?.${lastName(read.callee, context)}`, root: 'local' as const };
        const call = { node, callee: read.callee, name, args: read.args, constructs: false };
        const command = argumentOf(call.args, 0, 'args') ?? argumentOf(call.args, 'cmd');
        const shell = argumentOf(call.args, 'shell');
        if (command === null || shell === null || isQuoted(command, context)) return;
        const isSubprocess = /^(?:(?:gevent\.|eventlet\.green\.|asyncio\.)?subprocess(?:32)?)\.\w+$/.test(name.path);
        if (isSubprocess && isOn === true && context.expression(binding.value).kind !== 'name') {
          const kind = context.expression(context.valueNode(command.node)).kind;
          const isTest = isTestPath(context.path);
          // Lists, texts that are put together and plain commands have their own finding.
          if (kind === 'array' || commandFinding(call, context) !== null) return;
          if (!isTest && context.isBuilt(command.node)) return;
          if (!isTest && context.expression(command.node).kind === 'string' && plainWords(context.stringOf(command.node) ?? '') !== null)
            return;
        }
        report(placeOf(call, shell.span, context), { fixes: [isSubprocess ? split(command, shell, context) : null] });
      },
      ['keyword'],
    ),
    onCall(obsolete, (call, context, report) => {
      const command = argumentOf(call.args, 0, 'cmd');
      if (command === null || isQuoted(command, context) || commandFinding(call, context) !== null) return;
      const words = plainWords(context.stringOf(command.node) ?? '');
      if (words !== null && isHarmlessQuery(words)) return;
      report(spanOf(call.callee));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import shlex
import subprocess

subprocess.run("ps aux | grep python", ⟦shell=True⟧)

def run(command):
    subprocess.check_call(command, ⟦shell=True⟧)
`,
      fixed: `import shlex
import subprocess

subprocess.run("ps aux | grep python", shell=True)

def run(command):
    subprocess.check_call(shlex.split(command))
`,
    },
    {
      code: `import os
from tools import execute

execute("ls *", ⟦shell=True⟧)
text = ⟦os.popen⟧("lsof -i").read()
`,
    },
  ],
  good: [
    `import os
import shlex

def look(host):
    return os.popen(f"dig {shlex.quote(host)}").read()
`,
    `import subprocess

subprocess.run(["ls", "-l"], shell=False)
subprocess.run(["ls", "-l"])
`,
    `import subprocess

def run(path):
    subprocess.run(f"ls {path}", shell=True)
    subprocess.run("ls -l", shell=True)
    os.popen("uptime").read()
`,
  ],
} satisfies Examples;
