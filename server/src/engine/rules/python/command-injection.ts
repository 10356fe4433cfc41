import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';
import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/python/calls.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { isNumeric, textParts, type TextPart } from '../../code/languages/python/text-parts.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

/** Functions that give a text to a shell. */
const shells = [
  'os.system',
  'os.popen',
  'os.popen2',
  'os.popen3',
  'os.popen4',
  'popen2.popen2',
  'popen2.popen3',
  'popen2.Popen3',
  'commands.getoutput',
  'commands.getstatusoutput',
  'subprocess.getoutput',
  'subprocess.getstatusoutput',
  'asyncio.create_subprocess_shell',
  'asyncio.subprocess.create_subprocess_shell',
  'pty.spawn',
  'platform.popen',
  'sh.bash',
  'pexpect.spawn',
  'pexpect.run',
  'invoke.run',
  'fabric.api.local',
  'fabric.api.run',
  'fabric.api.sudo',
];
const withShellOption = ['subprocess.run', 'subprocess.call', 'subprocess.check_call', 'subprocess.check_output', 'subprocess.Popen'];
/** Functions that start the program that an argument names. */
const starters = [
  'os.execl',
  'os.execle',
  'os.execlp',
  'os.execlpe',
  'os.execv',
  'os.execve',
  'os.execvp',
  'os.execvpe',
  'os.startfile',
  'asyncio.create_subprocess_exec',
];
const spawners = [
  'os.spawnl',
  'os.spawnle',
  'os.spawnlp',
  'os.spawnlpe',
  'os.spawnv',
  'os.spawnve',
  'os.spawnvp',
  'os.spawnvpe',
  'os.posix_spawn',
];

function isHarmless(part: TextPart, context: CodeContext): boolean {
  if (part.kind === 'text' || context.isConstant(part.node) || isNumeric(part.node, context) || /^[di]$/.test(part.conversion)) return true;
  const path = context.resolve(context.valueNode(part.node))?.path ?? '';
  // The program's own name, which whoever starts it chooses.
  if (/\bsys\.argv\[0\]/.test(context.textOf(part.node))) return true;
  return /^(?:shlex|pipes)\.(?:quote|join)\(\)$/.test(path) || path === 'sys.executable' || path === 'os.getpid()';
}

/** The value itself where it stands in the text as a whole word outside quotes, so that quoting it changes nothing else. */
function quotable(argument: SyntaxNode, context: CodeContext): SyntaxNode | null {
  const parts = textParts(argument, context);
  const values = parts.filter((part) => part.kind === 'value' && !isHarmless(part, context));
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
    onCall([...shells, ...withShellOption], (call, context, report) => {
      const needsShell = withShellOption.includes(call.name.path);
      const argument = argumentOf(call.args, 0, needsShell ? 'args' : 'cmd');
      if (argument === null || context.isConstant(argument.node)) return;
      let target = argument.node;
      const list = context.expression(context.valueNode(target));
      if (needsShell) {
        const shell = argumentOf(call.args, 'shell');
        const usesShell = shell !== null && context.valueOf(shell.node) === true;
        if (!usesShell) {
          // A list is safe, unless the program in it is a shell or comes from outside itself.
          const [program, option, script] = list.kind === 'array' ? list.elements : [target];
          const isShell =
            list.kind === 'array' &&
            program !== undefined &&
            /(?:^|\/)(?:ba|z|k|da|c)?sh$|^(?:cmd|powershell|pwsh)(?:\.exe)?$/.test(context.stringOf(program) ?? '') &&
            option !== undefined &&
            /^(?:-\w*c|\/[cC]|-Command)$/.test(context.stringOf(option) ?? '');
          const suspect = isShell ? script : program;
          const traced = suspect === undefined || (list.kind !== 'array' && callsSplit(suspect, context)) ? null : context.trace(suspect);
          if (suspect === undefined || traced === null || !isRemote(traced)) return;
          report(
            spanOf(suspect.startIndex >= argument.node.startIndex && suspect.endIndex <= argument.node.endIndex ? suspect : argument.node),
            { related: context.related(traced) },
          );
          return;
        }
        if (list.kind === 'array' && list.elements[0] !== undefined) target = list.elements[0];
      }
      const trace = context.trace(target);
      const value = quotable(argument.node, context);
      const addImport = context.addImport('shlex');
      const fix =
        value === null
          ? null
          : review(
              'Quote the value with `shlex.quote`',
              replace(spanOf(value), `shlex.quote(${context.textOf(value)})`),
              ...(addImport === null ? [] : [addImport]),
            );
      if (trace !== null && context.textOf(trace.sourceSpan) !== 'sys.argv[0]') {
        const own = isRemote(trace)
          ? {}
          : ({
              severity: 'warning',
              confidence: 'medium',
              message: 'The arguments of the program reach a shell, where `;` starts another command. Use subprocess.run with a list.',
            } as const);
        report(spanOf(argument.node), { ...own, related: context.related(trace), fixes: [fix] });
        return;
      }
      if (
        needsShell ||
        isTestPath(context.path) ||
        /^(?:pexpect|fabric|invoke|pty)\./.test(call.name.path) ||
        !context.isBuilt(argument.node)
      )
        return;
      if (textParts(argument.node, context).every((part) => isHarmless(part, context))) return;
      report(spanOf(argument.node), {
        severity: 'warning',
        confidence: 'medium',
        message: 'A shell reads this command, so a space or `;` in a value changes what runs. Use subprocess.run with a list.',
        fixes: [fix],
      });
    }),
    onCall(starters, (call, context, report) => {
      const argument = argumentOf(call.args, 0);
      const trace = argument === null ? null : context.trace(argument.node);
      if (argument !== null && trace !== null && isRemote(trace)) report(spanOf(argument.node), { related: context.related(trace) });
    }),
    onCall(spawners, (call, context, report) => {
      const argument = argumentOf(call.args, call.name.path === 'os.posix_spawn' ? 0 : 1);
      const trace = argument === null ? null : context.trace(argument.node);
      if (argument !== null && trace !== null && isRemote(trace)) report(spanOf(argument.node), { related: context.related(trace) });
    }),
    onCall(['*.exec_command'], (call, context, report) => {
      const argument = argumentOf(call.args, 0, 'command');
      const trace = argument === null || !/paramiko|ssh|client/i.test(call.name.path) ? null : context.trace(argument.node);
      if (argument !== null && trace !== null && isRemote(trace)) report(spanOf(argument.node), { related: context.related(trace) });
    }),
  ],
});

/** `shlex.split(text)` keeps each word one argument, though its first still names the program. */
function callsSplit(node: SyntaxNode, context: CodeContext): boolean {
  return /(?:^|\.)split\(\)$/.test(context.resolve(context.valueNode(node))?.path ?? '');
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
