import { spanOf } from '../../code/expression.ts';
import { isHarmlessPart } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

const names = [
  'child_process.exec',
  'child_process.execSync',
  'mz/child_process.exec',
  'child-process-promise.exec',
  'shelljs.exec',
  'execa.execaCommand',
  'execa.execaCommandSync',
];

export const rule = javascriptRule({
  id: 'javascript/variable-command',
  title: 'Shell command comes from a variable',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [78],
  controls: ['OWASP A03:2021'],
  references: ['https://nodejs.org/api/child_process.html#child_processexeccommand-options-callback'],
  message: 'A shell runs whatever this variable holds. Look where it comes from, or use execFile with a list of arguments.',
  why: 'The file does not show where the command comes from. If a caller puts data from outside into it, that data can start other programs.',
  remedy: 'Prefer `execFile(program, [argument, …])`, which starts one program and no shell.',
  fix: null,
  listeners: [
    onCall(names, (call, context, report) => {
      const command = call.args[0];
      if (command === undefined || command.spread || isHarmlessPart(context, command.node)) return;
      // What is built here, or comes from a source in this file, the rule for injection reports.
      if (context.isBuilt(command.node) || context.trace(command.node) !== null) return;
      report(spanOf(command.node));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const { exec } = require('child_process');\nmodule.exports = (command) => exec(⟦command⟧);\n` },
    {
      code: `import childProcess from 'node:child_process';\nexport const run = (task) => childProcess.execSync(⟦task.command⟧, { stdio: 'inherit' });\n`,
    },
  ],
  good: [
    `const { exec } = require('child_process');\nexec('git status');\n`,
    `const COMMAND = 'git status';\nrequire('child_process').execSync(COMMAND);\n`,
  ],
} satisfies Examples;
