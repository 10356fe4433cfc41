import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { startCalls } from '../../code/languages/javascript/command-calls.ts';
import { networkTrace } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** Commands of git and hg with options that run programs or reach other machines. */
const risky = /^(?:clone|fetch|pull|push|ls-remote|archive|remote|submodule|-c|grep|rebase|difftool)$/;

export const rule = javascriptRule({
  id: 'javascript/option-injection',
  title: 'Request data is an argument of a program',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [88],
  controls: ['OWASP A03:2021'],
  references: ['https://cwe.mitre.org/data/definitions/88.html', 'https://git-scm.com/docs/gitcli'],
  message: 'A value that begins with `-` is an option of the program, and some options run commands. Put `--` before it.',
  why: 'No shell reads the value, but the program does: `--upload-pack=…` makes git run a command, `-o` makes others write a file.',
  remedy: "Put `'--'` before values of others, refuse those that begin with `-`, or check them against a list.",
  fix: null,
  listeners: [
    onCall(startCalls, (call, context, report) => {
      const list = argumentOf(call.args, 1)?.node;
      if (list === undefined) return;
      const value = context.expression(context.valueNode(list));
      if (value.kind !== 'array') {
        const trace = value.kind === 'function' || value.kind === 'object' ? null : networkTrace(context, list);
        if (trace !== null) report(spanOf(list), { related: context.related(trace) });
        return;
      }
      const program = context.stringOf(call.args[0]?.node ?? list) ?? '';
      // Git's commands that only read a name do not run others by an option.
      if (/^(?:git|hg)$/.test(program) && !risky.test(context.stringOf(value.elements[0] ?? list) ?? 'clone')) return;
      for (const element of value.elements) {
        if (context.stringOf(element) === '--') return;
        // A text before the value keeps it from being an option of its own.
        const read = context.expression(context.valueNode(element));
        if (
          read.kind === 'build' &&
          typeof (typeof read.parts[0] === 'object' ? context.stringOf(read.parts[0]) : read.parts[0]) === 'string'
        )
          continue;
        const trace = context.isConstant(element) ? null : networkTrace(context, element);
        if (trace === null) continue;
        // What a shell is given to run, the rule for commands reports.
        if (/^(?:-[a-z]*c|\/c)$/i.test(context.stringOf(value.elements[value.elements.indexOf(element) - 1] ?? element) ?? '')) return;
        report(spanOf(element), { related: context.related(trace) });
        return;
      }
    }),
    onCall(
      [
        'simple-git().clone',
        'simple-git().raw',
        'simple-git.simpleGit().clone',
        'simple-git.simpleGit().raw',
        'simple-git().fetch',
        'simple-git.simpleGit().fetch',
        '*.git.clone',
        '*.git.raw',
        '*.git.fetch',
      ],
      (call, context, report) => {
        for (const argument of call.args) {
          const trace = argument.spread ? null : networkTrace(context, argument.node);
          if (trace === null) continue;
          report(spanOf(argument.node), { related: context.related(trace) });
          return;
        }
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const { execFile } = require('child_process');\napp.get('/clone', (req, res) => {\n  execFile('git', ['clone', ⟦req.query.address⟧], (error, out) => res.json(out));\n});\n`,
    },
    {
      code: `import { spawn } from 'node:child_process';\napp.post('/convert', (req, res) => {\n  spawn('convert', ⟦req.body.args⟧);\n});\n`,
    },
  ],
  good: [
    `const { execFile } = require('child_process');\napp.get('/log', (req, res) => {\n  execFile('git', ['log', '--', req.query.path], (error, out) => res.json(out));\n});\n`,
    `import { spawn } from 'node:child_process';\nspawn('git', ['log', branch]);\n`,
  ],
} satisfies Examples;
