import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { onBinding, onCall, pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/environment-injection',
  title: 'Environment of a program set from outside',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [454, 15, 78],
  controls: ['OWASP A03:2021'],
  references: ['https://cwe.mitre.org/data/definitions/454.html', 'https://docs.python.org/3/library/os.html#os.putenv'],
  message: 'Variables such as `LD_PRELOAD` or `PATH` make programs run other code. Set known names to checked values only.',
  why: 'Programs read their environment before they begin. Whoever names a variable, or writes `PATH` or `LD_PRELOAD`, decides which code the next program runs.',
  remedy:
    'Set one known variable to a checked value:\n\n```python\nsubprocess.run(command, env={**os.environ, "LANG": LANGUAGES[name]})\n```',
  fix: null,
  listeners: [
    onCall(['os.putenv', 'os.environ.update', 'os.environ.setdefault', 'os.unsetenv'], (call, context, report) => {
      for (const place of [0, 1]) {
        const argument = argumentOf(call.args, place);
        if (argument === null || context.isConstant(argument.node)) continue;
        // A known name that gets data is a setting.
        if (
          place === 1 &&
          !/^(?:PATH|LD_\w+|PYTHON\w+|DYLD_\w+|IFS|BASH_ENV|ENV)$/.test(context.stringOf(call.args[0]?.node ?? argument.node) ?? '')
        )
          continue;
        const trace = context.trace(argument.node);
        if (trace === null || !isRemote(trace)) continue;
        report(spanOf(argument.node), { related: context.related(trace) });
        return;
      }
    }),
    onBinding(
      ['env'],
      (binding, context, report) => {
        const call = binding.value.parent?.parent?.parent;
        const callee = call?.type === 'call' ? call.childForFieldName('function') : null;
        if (callee === null || !/^(?:subprocess|asyncio|os|pexpect|pty)\./.test(context.resolve(callee)?.path ?? '')) return;
        const trace = context.isConstant(binding.value) ? null : context.trace(binding.value);
        if (trace !== null && isRemote(trace)) report(spanOf(binding.value), { related: context.related(trace) });
      },
      ['keyword'],
    ),
    onCall(
      ['os.execle', 'os.execlpe', 'os.execve', 'os.execvpe', 'os.spawnle', 'os.spawnlpe', 'os.spawnve', 'os.spawnvpe', 'os.posix_spawn'],
      (call, context, report) => {
        const last = call.args.filter(({ name }) => name === null).at(-1);
        const trace =
          last === undefined || context.isConstant(last.node) || context.expression(context.valueNode(last.node)).kind !== 'object'
            ? null
            : context.trace(last.node);
        if (last !== undefined && trace !== null && isRemote(trace)) report(spanOf(last.node), { related: context.related(trace) });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import subprocess
from flask import request

def run():
    subprocess.run(["/usr/bin/make"], env=⟦{"PATH": request.args["path"]}⟧)
`,
    },
    {
      code: `import os

def view(request):
    os.putenv(⟦request.GET["name"]⟧, "1")
    os.environ.update(⟦request.GET⟧)
`,
    },
  ],
  good: [
    `import os
import subprocess

def run(path):
    os.putenv("LANG", "C")
    subprocess.run(["/usr/bin/make"], env={"PATH": path})
`,
    `import os

def view(request):
    os.environ.setdefault("LANG", request.GET["language"])
`,
  ],
} satisfies Examples;
