import type { Examples } from '../../model/rule.ts';
import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { pythonRule } from '../../code/rule.ts';

export const rule = pythonRule({
  id: 'python/subprocess-import',
  title: 'Module that starts other programs',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [78],
  controls: ['OWASP A03:2021'],
  references: ['https://docs.python.org/3/library/subprocess.html#security-considerations'],
  message: 'This file starts other programs. Check that no argument of theirs comes from outside unchecked.',
  why: 'What a program is started with decides what it does: an option that begins with a dash, a path, a shell character. Where such calls are, a reviewer wants to see what reaches them.',
  remedy: 'Pass a list of arguments, never `shell=True`, and put `--` before values that others choose.',
  fix: null,
  listeners: [
    {
      on: 'file',
      check(context, report) {
        const { facts } = context;
        if (!context.mentions(/\bsubprocess\b/)) return;
        const statements = facts
          .imports()
          .filter((node) =>
            facts.adapter.imports(node, facts.text).some(({ path }) => path === 'subprocess' || path.startsWith('subprocess.')),
          );
        if (statements.length === 0) return;
        const calls = facts.calls.filter(({ callee }) =>
          /^subprocess\.(?:run|call|check_\w+|Popen|get\w+)$/.test(context.resolve(callee)?.path ?? ''),
        );
        // A file whose commands all stand in it starts nothing that anybody else chooses.
        const isFixed =
          calls.length > 0 &&
          calls.every(({ node }) => {
            const read = context.expression(node);
            const command = read.kind === 'call' ? argumentOf(read.args, 0, 'args') : null;
            return command !== null && context.expression(command.node).kind === 'array' && context.isConstant(command.node);
          });
        if (!isFixed) for (const statement of statements) report(spanOf(statement));
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `⟦import subprocess⟧

subprocess.run(["git", "log", name])
`,
    },
    {
      code: `⟦from subprocess import Popen, PIPE⟧

Popen("ls", stdout=PIPE)
`,
    },
  ],
  good: [
    `import subprocess

subprocess.run(["git", "status"], check=True)
`,
    `from app import subprocess

subprocess.run(command)
`,
  ],
} satisfies Examples;
