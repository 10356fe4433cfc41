import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { shellCalls, startCalls } from '../../code/languages/javascript/command-calls.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { shellScript } from '../../code/languages/javascript/shell-words.ts';
import { isHarmlessPart } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall, type Call } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** True where a shell is switched on by an option, which has a rule of its own. */
function hasShellOption(call: Call, context: CodeContext): boolean {
  return call.args.slice(1).some((argument) => {
    const shell = argument.spread ? null : context.pair(argument.node, 'shell')?.value;
    return shell != null && context.valueOf(shell) === true;
  });
}

export const rule = javascriptRule({
  id: 'javascript/variable-command',
  title: 'Command to run comes from a variable',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [78],
  controls: ['OWASP A03:2021'],
  references: ['https://nodejs.org/api/child_process.html#child_processexeccommand-options-callback'],
  message: 'Whatever this variable holds is run as a program. Look where it comes from, or name the program here.',
  why: 'The file does not show where the command comes from. If a caller puts data from outside into it, that data can start other programs.',
  remedy: 'Prefer `execFile(program, [argument, …])` with a program that stands in the code, which starts one program and no shell.',
  fix: null,
  listeners: [
    onCall(shellCalls, (call, context, report) => {
      const command = call.args[0];
      if (command === undefined || command.spread || isHarmlessPart(context, command.node)) return;
      // What is built here, or comes from a source in this file, the rule for injection reports.
      if (context.isBuilt(command.node) || context.trace(command.node) !== null) return;
      if (/^(?:function|array|object)$/.test(context.expression(context.valueNode(command.node)).kind)) return;
      report(spanOf(command.node));
    }),
    // A shell that is started by name reads its command from the arguments: `spawn('sh', ['-c', command])`.
    onCall(startCalls, (call, context, report) => {
      const [program, list] = call.args;
      if (program === undefined || list === undefined) return;
      if (!/(?:^|[\\/])(?:ba|z|da|k)?sh$|(?:^|[\\/])(?:cmd|powershell|pwsh)(?:\.exe)?$/i.test(context.stringOf(program.node) ?? '')) return;
      const words = context.expression(context.valueNode(list.node));
      if (words.kind !== 'array') return;
      const flag = words.elements.findIndex((word) =>
        /^(?:-\w{0,3}c|\/c|\/k|-command|-encodedcommand)$/i.test(context.stringOf(word) ?? ''),
      );
      const command = flag < 0 ? undefined : words.elements[flag + 1];
      if (command === undefined || isHarmlessPart(context, command) || context.isBuilt(command) || context.trace(command) !== null) return;
      report(spanOf(command));
    }),
    // A module that runs in a process of its own.
    onCall(
      ['child_process.fork', 'cp.fork', 'childProcess.fork', 'fork', 'cluster.setupPrimary', 'cluster.setupMaster'],
      (call, context, report) => {
        const module = call.args[0]?.node;
        if (module === undefined || call.constructs || context.localFunction(call.callee) !== null) return;
        const read = context.expression(context.valueNode(module));
        if (!/^(?:name|member|index)$/.test(read.kind) || isHarmlessPart(context, module)) return;
        const trace = context.trace(module);
        if (trace !== null && comesOverNetwork(trace)) return;
        report(spanOf(module));
      },
    ),
    onCall(startCalls, (call, context, report) => {
      const program = argumentOf(call.args, 0)?.node;
      if (program === undefined || isHarmlessPart(context, program) || hasShellOption(call, context)) return;
      // A module for a process of the own program, and Node itself under the name of a variable.
      if (/\b(?:node|execPath|argv0?)\b/i.test(context.textOf(program))) return;
      if (call.name.path.endsWith('fork') && !isUncheckedText(context, program)) return;
      if (/^(?:function|array|object)$/.test(context.expression(context.valueNode(program)).kind)) return;
      const trace = context.trace(program);
      if (trace !== null && comesOverNetwork(trace)) return;
      report(spanOf(program));
    }),
    // `spawn('bash', ['-c', script])`; built scripts and those from a source belong to the rule for injection.
    onCall(startCalls, (call, context, report) => {
      const script = shellScript(call, context);
      if (script === null || isHarmlessPart(context, script) || context.isBuilt(script) || context.trace(script) !== null) return;
      report(spanOf(script));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const { exec } = require('child_process');\nmodule.exports = (command) => exec(⟦command⟧);\n` },
    {
      code: `import childProcess from 'node:child_process';\nexport const run = (task) => childProcess.execSync(⟦task.command⟧, { stdio: 'inherit' });\n`,
    },
    { code: `import { spawn } from 'node:child_process';\nexport const run = (tool, args) => spawn(⟦tool⟧, args);\n` },
  ],
  good: [
    `const { exec } = require('child_process');\nexec('git status');\n`,
    `const COMMAND = 'git status';\nrequire('child_process').execSync(COMMAND);\n`,
    `const { spawn } = require('child_process');\nspawn(process.execPath, ['worker.js', name]);\nspawn('git', args);\n`,
  ],
} satisfies Examples;
