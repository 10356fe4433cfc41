import { spanOf } from '../../code/expression.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { isHarmlessPart } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const names = ['child_process', 'mz/child_process', 'child-process-promise', 'promisify-child-process'].flatMap((module) =>
  ['spawn', 'spawnSync', 'execFile', 'execFileSync'].map((name) => `${module}.${name}`),
);

export const rule = javascriptRule({
  id: 'javascript/shell-option-enabled',
  title: 'Program is started through a shell with variable arguments',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [78],
  controls: ['OWASP A03:2021'],
  references: [
    'https://nodejs.org/api/child_process.html#child_processspawncommand-args-options',
    'https://nodejs.org/api/deprecations.html#DEP0190',
  ],
  message: '`shell: true` joins the arguments to one shell command: `;` or `$()` in them runs other programs. Remove it.',
  why: 'With the `shell` option, Node joins the command and its arguments with blanks and gives the text to a shell, without any quoting. A value that holds a blank is split, and one with `;`, `&` or `$(…)` runs another program. Node deprecates this use (DEP0190).',
  remedy:
    'Remove `shell: true`, so that each element of the list reaches the program as it is. On Windows, name the real program (`npm.cmd`) or use `cross-spawn`.',
  fix: 'review',
  listeners: [
    onCall(
      [...names, 'cross-spawn', 'cross-spawn.sync', 'cross-spawn.spawn', 'execa', 'execa.execa', 'execa.sync', 'execa.execaSync'],
      (call, context, report) => {
        const options = call.args.slice(1).find((argument) => !argument.spread && context.pair(argument.node, 'shell') !== null);
        const shell = options === undefined ? null : context.pair(options.node, 'shell');
        if (shell?.value == null || options === undefined) return;
        const value = context.valueOf(shell.value);
        if (value !== true && (typeof value !== 'string' || value === '')) return;
        // A whole command from outside is reported where it stands.
        const program = call.args[0] === undefined ? null : context.trace(call.args[0].node);
        if (program !== null && comesOverNetwork(program)) return;
        const given = call.args.filter((argument) => argument !== options && context.expression(argument.node).kind !== 'function');
        const varying = given.flatMap(({ node }) => {
          const list = context.expression(context.valueNode(node));
          return list.kind === 'array' ? [...list.elements] : [node];
        });
        if (varying.every((node) => isHarmlessPart(context, node))) return;
        const trace = varying.map((node) => context.trace(node)).find((found) => found !== null && found.source !== 'the command line');
        const fixes = [
          review(
            'Remove the shell option (built-in shell commands, and .cmd files on Windows, then do not start)',
            context.removeItem(shell.span),
          ),
        ];
        // A pair that stands elsewhere, in a variable for several calls, is not this call's alone to change.
        const own = spanOf(options.node).start <= shell.span.start && shell.span.end <= spanOf(options.node).end;
        report(shell.span, {
          fixes: own ? fixes : [],
          ...(trace == null ? {} : { severity: 'error', confidence: 'high', related: context.related(trace) }),
        });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import { spawn } from 'node:child_process';\nexport const list = (folder) => spawn('ls', ['-l', folder], { stdio: 'inherit', ⟦shell: true⟧ });\n`,
      fixed: `import { spawn } from 'node:child_process';\nexport const list = (folder) => spawn('ls', ['-l', folder], { stdio: 'inherit' });\n`,
    },
    {
      code: `const { spawnSync } = require('child_process');\nspawnSync('convert', [process.env.INPUT, 'out.png'], { ⟦shell: '/bin/bash'⟧, cwd: '/tmp' });\n`,
      fixed: `const { spawnSync } = require('child_process');\nspawnSync('convert', [process.env.INPUT, 'out.png'], { cwd: '/tmp' });\n`,
    },
  ],
  good: [
    `import { spawn } from 'node:child_process';\nspawn('npm', ['install'], { shell: true });\n`,
    `import { spawn } from 'node:child_process';\nexport const list = (folder) => spawn('ls', ['-l', folder], { shell: false });\n`,
  ],
} satisfies Examples;
