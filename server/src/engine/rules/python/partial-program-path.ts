import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import type { SyntaxNode } from '../../code/expression.ts';
import { commandFinding } from '../../code/languages/python/command-calls.ts';
import { placeOf } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const names = [
  ...['run', 'call', 'check_call', 'check_output', 'Popen'].map((name) => `subprocess.${name}`),
  'os.execlp',
  'os.execlpe',
  'os.execvp',
  'os.execvpe',
  'os.posix_spawnp',
];
const spawners = ['os.spawnlp', 'os.spawnlpe', 'os.spawnvp', 'os.spawnvpe'];

/** The program that a command starts with, where it is a literal. */
function programOf(command: SyntaxNode, context: CodeContext): string | null {
  const read = context.expression(context.valueNode(command));
  const first = read.kind === 'array' ? read.elements[0] : command;
  const text = first === undefined ? null : context.stringOf(first);
  if (text === null || text === '') return null;
  return read.kind === 'array' ? text : (text.trim().split(/\s/, 1)[0] ?? '');
}

export const rule = pythonRule({
  id: 'python/partial-program-path',
  title: 'Program looked up in PATH',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [426, 427],
  controls: ['OWASP A08:2021'],
  references: ['https://cwe.mitre.org/data/definitions/426.html', 'https://docs.python.org/3/library/shutil.html#shutil.which'],
  message: 'The first program of this name in PATH runs. Where others can set PATH, write the whole path of the program.',
  why: 'PATH comes from whoever starts this program. With a folder of their own in front, their program of the same name runs instead, with the rights of this one. It matters most for programs with more rights than their caller.',
  remedy: 'Name the program with its folder, or give a PATH of your own in `env`:\n\n```python\nsubprocess.run(["/usr/bin/git", "status"], check=True)\n```',
  fix: null,
  listeners: [
    onCall([...names, ...spawners], (call, context, report) => {
      const argument = argumentOf(call.args, spawners.includes(call.name.path) ? 1 : 0, 'args');
      if (argument === null || argumentOf(call.args, 'env') !== null) return;
      const shell = argumentOf(call.args, 'shell');
      if (shell !== null && context.valueOf(shell.node) !== false) return;
      const program = programOf(argument.node, context);
      if (program === null || /[/\\$]|^\w:/.test(program) || commandFinding(call, context) !== null) return;
      report(placeOf(call, argument.node, context));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import subprocess

subprocess.run(⟦["git", "status"]⟧)
subprocess.Popen(⟦"uptime"⟧)
`,
    },
    {
      code: `import os

os.execvp(⟦"vim"⟧, ["vim", "notes.txt"])
os.spawnlp(os.P_WAIT, ⟦"ls"⟧, "ls")
`,
    },
  ],
  good: [
    `import subprocess
import sys

subprocess.run(["/usr/bin/git", "status"])
subprocess.run([sys.executable, "-m", "pip"])
`,
    `import subprocess

subprocess.run(["git", "status"], env={"PATH": "/usr/bin"})
`,
  ],
} satisfies Examples;
