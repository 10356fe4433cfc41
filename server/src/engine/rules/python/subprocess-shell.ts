import { replace, review, safe } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type Argument, type SyntaxNode } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { plainWords, wordList } from '../../code/languages/python/shell-text.ts';
import { isNumeric, textParts } from '../../code/languages/python/text-parts.ts';
import { placeOf } from '../../code/languages/python/unknown.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const modules = ['subprocess', 'subprocess32', 'gevent.subprocess', 'eventlet.green.subprocess'];

/** The command as a list of words: a literal without metacharacters, or a text whose values are whole words. */
function withoutShell(command: Argument, shell: Argument, context: CodeContext): Fix | null {
  const parts = textParts(command.node, context);
  if (command.node.type !== 'string' || parts.some((part) => part.kind === 'text' && part.raw === null)) return null;
  const quote = context.textOf(command.node).endsWith("'") ? "'" : '"';
  const dropShell = context.removeItem(shell.span);
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'text') {
    const words = plainWords(only.value);
    return words === null ? null : safe('Run without a shell', replace(spanOf(command.node), wordList(words, quote)), dropShell);
  }
  const words: string[] = [];
  let open = false;
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'value') {
      const before = parts[index - 1];
      if (open || part.conversion !== '' || index === 0 || (before?.kind === 'text' && !before.value.endsWith(' '))) return null;
      words.push(context.expression(part.node).kind === 'name' ? `str(${context.textOf(part.node)})` : '');
      if (words.at(-1) === '') return null;
      open = true;
      continue;
    }
    if (open && !part.value.startsWith(' ')) return null;
    open = false;
    if (part.value.trim() === '') continue;
    const pieces = index === 0 ? plainWords(part.value) : /^[\w@%+=:,./ -]+$/.test(part.value) ? part.value.trim().split(/ +/) : null;
    if (pieces === null) return null;
    words.push(...pieces.map((word) => quote + word + quote));
  }
  return review('Run without a shell (each value becomes one argument)', replace(spanOf(command.node), `[${words.join(', ')}]`), dropShell);
}

/** True for a constant of another module by its spelling (`GIT_REPOSITORY`), and for the path of a module. */
function isOwnSetting(node: SyntaxNode, context: CodeContext): boolean {
  const resolved = context.resolve(node);
  return resolved?.root === 'import' && /(?:^|\.)(?:[A-Z][A-Z0-9_]*|__file__)$/.test(resolved.path) && context.trace(node) === null;
}

export const rule = pythonRule({
  id: 'python/subprocess-shell',
  title: 'Command run through a shell',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [78],
  controls: ['OWASP A03:2021'],
  references: [
    'https://docs.python.org/3/library/subprocess.html#security-considerations',
    'https://cwe.mitre.org/data/definitions/78.html',
  ],
  message: 'A shell reads this command, so `;` or `$( )` in a value runs another one. Pass a list of arguments, without shell=True.',
  why: 'With `shell=True` the text goes to `/bin/sh`, which splits and expands it. One value with a space, a quote or a semicolon changes what runs; if someone else chose the value, they choose the command.',
  remedy:
    'Pass the program and its arguments as a list:\n\n```python\nsubprocess.run(["tar", "-xf", path], check=True)\n```\n\nWhere a pipe is needed, quote every value with `shlex.quote`.',
  fix: 'safe',
  listeners: [
    onCall(
      modules.flatMap((module) =>
        ['run', 'call', 'check_call', 'check_output', 'Popen', 'getoutput', 'getstatusoutput'].map((name) => `${module}.${name}`),
      ),
      (call, context, report) => {
        const shell = argumentOf(call.args, 'shell');
        const command = argumentOf(call.args, 0, 'args');
        if (shell === null || command === null || context.valueOf(shell.node) !== true || context.expression(shell.node).kind === 'name')
          return;
        const value = context.expression(context.valueNode(command.node));
        if (value.kind === 'array') {
          // Only the first element is the command then; the rest are arguments of the shell itself.
          const isLiteral = context.expression(command.node).kind === 'array';
          const words = isLiteral && value.elements.length > 1 ? safe('Run without a shell', context.removeItem(shell.span)) : null;
          if (value.elements.length < 2) return;
          report(placeOf(call, shell.span, context), {
            confidence: 'high',
            message: 'With a list, shell=True drops all arguments but the first. Remove shell=True.',
            fixes: [words],
          });
          return;
        }
        if (context.isConstant(command.node)) {
          const fix = withoutShell(command, shell, context);
          if (fix !== null && !isTestPath(context.path))
            report(placeOf(call, shell.span, context), {
              severity: 'info',
              confidence: 'high',
              message: 'This command needs no shell. Pass a list of arguments, without shell=True.',
              fixes: [fix],
            });
          return;
        }
        // Proven data from outside is another rule's finding.
        const trace = context.trace(command.node);
        if (trace !== null || isTestPath(context.path)) return;
        const values = textParts(command.node, context).filter((part) => part.kind === 'value' && !context.isConstant(part.node));
        const harmless = (part: (typeof values)[number]): boolean =>
          part.kind === 'value' &&
          (isNumeric(part.node, context) ||
            /^(?:shlex|pipes|commands)\.(?:quote|join|mkarg)$/.test(
              context.resolve(context.valueNode(part.node))?.path.replace(/\(\)$/, '') ?? '',
            ) ||
            context.resolve(part.node)?.path === 'sys.executable');
        if (values.length > 0 && values.every(harmless)) return;
        // Settings of another module and paths of this program are as fixed as the text.
        if (values.length > 0 && values.every((part) => part.kind === 'value' && isOwnSetting(part.node, context))) return;
        // A command that a variable holds is the finding of an audit rule.
        if (context.isBuilt(command.node)) report(placeOf(call, shell.span, context), { fixes: [withoutShell(command, shell, context)] });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import subprocess

subprocess.run("ls -l /srv", ⟦shell=True⟧)
subprocess.check_call(["make", "install"], ⟦shell=True⟧)
`,
      fixed: `import subprocess

subprocess.run(["ls", "-l", "/srv"])
subprocess.check_call(["make", "install"])
`,
    },
    {
      code: `import subprocess

def unpack(path, target):
    subprocess.check_output(f"tar -xf {path} -C {target}", ⟦shell=True⟧)
`,
      fixed: `import subprocess

def unpack(path, target):
    subprocess.check_output(["tar", "-xf", str(path), "-C", str(target)])
`,
    },
    {
      code: `from subprocess import Popen

def run(command):
    return Popen("nice " + command, ⟦shell=True⟧)
`,
    },
  ],
  good: [
    `import subprocess

subprocess.run(["ls", "-l", path])
subprocess.run("ps aux | grep python", shell=True)
`,
    `import shlex
import subprocess

def count(path):
    return subprocess.check_output("wc -l < " + shlex.quote(path), shell=True)
`,
    `import subprocess
from settings import REPOSITORY

subprocess.run("git checkout . && git pull %s HEAD" % REPOSITORY, shell=True)
`,
  ],
} satisfies Examples;
