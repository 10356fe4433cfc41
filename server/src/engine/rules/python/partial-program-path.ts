import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import type { SyntaxNode } from '../../code/expression.ts';
import { isHarmlessQuery } from '../../code/languages/python/harmless-commands.ts';
import { plainWords } from '../../code/languages/python/shell-text.ts';
import { textParts } from '../../code/languages/python/text-parts.ts';
import { commandFinding, isHarmlessInShell } from '../../code/languages/python/command-calls.ts';
import { isUnknown, placeOf } from '../../code/languages/python/unknown.ts';
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

/** The program that a command starts with, where it is a literal and no shell does anything else with the command. */
function programOf(command: SyntaxNode, isShell: boolean, context: CodeContext): string | null {
  const read = context.expression(context.valueNode(command));
  if (read.kind === 'array') {
    const words = read.elements.map((element) => context.stringOf(element));
    // A word that is not fixed keeps its place, so that `git x --version` is no question for the version.
    if (isHarmlessQuery(words.map((word) => word ?? ''))) return null;
    return words[0] ?? null;
  }
  const parts = textParts(command, context);
  const [first] = parts;
  if (first?.kind !== 'text' || (parts.length > 1 && !isShell)) return null;
  // Where every value was quoted or checked, somebody has thought of what runs here.
  const isChecked = parts.every((part) => isHarmlessInShell(part, context) || (part.kind === 'value' && !isUnknown(part.node, context)));
  if (parts.length > 1 && isChecked) return null;
  const written = parts.map((part) => (part.kind === 'text' ? part.value : 'x')).join('');
  if (isHarmlessQuery(written.trim().split(/\s+/))) return null;
  if (isShell && !/^[\w@%+=:,./ -]+$/.test(written)) return null;
  return first.value.trim().split(/\s/, 1)[0] ?? null;
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
  remedy:
    'Name the program with its folder, or give a PATH of your own in `env`:\n\n```python\nsubprocess.run(["/usr/bin/git", "status"], check=True)\n```',
  fix: null,
  listeners: [
    onCall([...names, ...spawners], (call, context, report) => {
      const argument = argumentOf(call.args, spawners.includes(call.name.path) ? 1 : 0, 'args');
      if (argument === null || argumentOf(call.args, 'env') !== null) return;
      const shell = argumentOf(call.args, 'shell');
      const isShell = shell !== null && context.valueOf(shell.node) !== false;
      const program = programOf(argument.node, isShell, context);
      if (
        program === null ||
        program === '' ||
        (isShell && plainWords(program) === null) ||
        /[/\\$]|^\w:/.test(program) ||
        commandFinding(call, context) !== null
      )
        return;
      report(placeOf(call, argument.node, context));
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `import subprocess

subprocess.run(⟦["git", "status"]⟧)
subprocess.Popen(⟦"make"⟧)
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
subprocess.run(["git", "--version"])
subprocess.Popen("uptime")
`,
  ],
} satisfies Examples;
