import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { shellCalls, startCalls } from '../../code/languages/javascript/command-calls.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { shellScript, shellWords } from '../../code/languages/javascript/shell-words.ts';
import { isHarmlessPart, textPieces, variableOf } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall, type Call } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';
import { insert, replace, review } from '../../fix/edit.ts';
import type { Fix, TextEdit } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';

/** Makes a name importable beside its neighbour: `{ exec }` becomes `{ exec, execFile }`. Null where that cannot be done. */
function bindBeside(context: CodeContext, callee: SyntaxNode, present: string, wanted: string): TextEdit[] | null {
  if (variableOf(context, callee)?.definitions.length !== 1) return null;
  const offset = variableOf(context, callee)?.definitions[0]?.offset ?? -1;
  const { text } = context.facts;
  const node = context.nodeAt({ start: offset, end: offset + present.length });
  if (node === null || context.textOf(node) !== present) return null;
  const holder = node.parent;
  if (holder?.type !== 'import_specifier' && holder?.type !== 'object_pattern') return null;
  if (holder.type === 'import_specifier' && holder.namedChildCount > 1) return null;
  return new RegExp(`[{,]\\s*${wanted}\\b`).test(text) ? [] : [insert(node.endIndex, `, ${wanted}`)];
}

function execFileFix(argument: SyntaxNode, call: Call, context: CodeContext): Fix | null {
  const name = call.name.path.slice(call.name.path.lastIndexOf('.') + 1);
  const wanted = { exec: 'execFile', execSync: 'execFileSync' }[name];
  if (wanted === undefined || !call.name.path.startsWith('child_process.')) return null;
  const words = shellWords(context, argument);
  if (words === null) return null;
  // With a shell named in the options, the program needs that shell.
  if (call.args.slice(1).some((other) => context.pair(other.node, 'shell') !== null)) return null;
  const callee = context.expression(call.callee);
  let edits: TextEdit[] | null = null;
  if (callee.kind === 'member' && callee.property === name)
    edits = [replace({ start: call.callee.endIndex - name.length, end: call.callee.endIndex }, wanted)];
  else if (callee.kind === 'name' && callee.name === name) {
    const bound = bindBeside(context, call.callee, name, wanted);
    if (bound !== null) edits = [replace(spanOf(call.callee), wanted), ...bound];
  }
  if (edits === null) return null;
  const [program, ...rest] = words;
  return review(
    `Start the program with ${wanted}, without a shell (wildcards and variables in the values are no longer expanded)`,
    ...edits,
    replace(spanOf(argument), `${program ?? ''}, [${rest.join(', ')}]`),
  );
}

export const rule = javascriptRule({
  id: 'javascript/command-injection',
  title: 'Shell command is put together from variable parts',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [78],
  controls: ['OWASP A03:2021'],
  references: [
    'https://nodejs.org/api/child_process.html#child_processexeccommand-options-callback',
    'https://cwe.mitre.org/data/definitions/78.html',
  ],
  message: 'A shell runs this command with variable parts in it: `;` or `$()` in them runs other programs. Use execFile with a list.',
  why: '`exec` passes the whole text to a shell. A value with `;`, `|`, `$(…)` or a newline ends the intended command and starts another one, with the rights of this process. Quotes round the value do not help, since the value can hold quotes itself.',
  remedy:
    "Start the program without a shell, one list element for each argument:\n\n```js\nexecFile('git', ['log', branch], callback);\n```\n\nCheck values that can begin with `-`, or put `--` before them.",
  fix: 'review',
  listeners: [
    ...sinks(
      [
        {
          names: shellCalls,
          argument: 0,
          unproven: 'built',
          when: (_call, context, argument) => {
            const pieces = textPieces(context, argument);
            return pieces.some((piece) => typeof piece !== 'string' && !isHarmlessPart(context, piece));
          },
        },
      ],
      { details: (argument, call, context) => ({ fixes: [execFileFix(argument, call, context)] }) },
    ),
    ...sinks([{ names: startCalls, argument: 0, unproven: 'nothing' }], {
      accepts: comesOverNetwork,
      details: () => ({
        message: 'The program to start is chosen by data from outside: anyone can run any program. Choose it from a fixed list.',
      }),
    }),
    ...sinks(
      [
        {
          names: ['*.execCommand', '*.executeCommand', 'ssh2.Client().exec', '*.execPromise', '*.execAsync', '*.runCommand', '*.sshExec'],
          argument: 0,
          unproven: 'nothing',
        },
      ],
      {
        accepts: comesOverNetwork,
      },
    ),
    onCall(['Deno.run', 'Bun.spawn', 'Bun.spawnSync'], (call, context, report) => {
      const first = argumentOf(call.args, 0)?.node;
      if (first === undefined) return;
      const list = context.pair(first, 'cmd')?.value ?? first;
      const trace = context.trace(list);
      if (trace !== null && comesOverNetwork(trace)) report(spanOf(list), { related: context.related(trace) });
    }),
    onCall(startCalls, (call, context, report) => {
      const command = shellScript(call, context);
      if (command === null) return;
      const trace = context.trace(command);
      const varies = textPieces(context, command).some((piece) => typeof piece !== 'string' && !isHarmlessPart(context, piece));
      if (trace !== null) report(spanOf(command), { related: context.related(trace) });
      else if (context.isBuilt(command) && varies) report(spanOf(command), { severity: 'warning', confidence: 'medium' });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const { exec } = require('child_process');\napp.get('/log', (req, res) => {\n  exec(⟦\`git log \${req.query.branch}\`⟧, (error, out) => res.send(out));\n});\n`,
      fixed: `const { exec, execFile } = require('child_process');\napp.get('/log', (req, res) => {\n  execFile('git', ['log', req.query.branch], (error, out) => res.send(out));\n});\n`,
    },
    {
      code: `import * as childProcess from 'node:child_process';\nexport const clone = (address: string) => childProcess.execSync(⟦'git clone --depth=1 "' + address + '"'⟧, { stdio: 'inherit' });\n`,
      fixed: `import * as childProcess from 'node:child_process';\nexport const clone = (address: string) => childProcess.execFileSync('git', ['clone', '--depth=1', address], { stdio: 'inherit' });\n`,
      path: 'example.ts',
    },
    {
      code: `import { exec } from 'child_process';\nimport { promisify } from 'util';\nconst run = promisify(exec);\nexport async function pack(folder) {\n  await run(⟦\`tar -cz \${folder} | gpg -e\`⟧);\n}\n`,
    },
    {
      code: `const cp = require('child_process');\nserver.on('request', (req, res) => cp.spawn('sh', ['-c', ⟦'ping ' + req.headers['x-host']⟧]));\n`,
    },
    { code: `import shell from 'shelljs';\nexport const show = (request) => shell.exec(⟦request.body.command⟧);\n` },
  ],
  good: [
    `const { execFile } = require('child_process');\napp.get('/log', (req, res) => {\n  execFile('git', ['log', req.query.branch], (error, out) => res.json(out));\n});\n`,
    `const { execSync } = require('child_process');\nconst BRANCH = 'main';\nexecSync('git log ' + BRANCH);\nexecSync(\`kill \${process.pid}\`);\n`,
    `const match = /a(b)/.exec('x' + text);\n`,
    `import { exec } from 'child_process';\nexport function head(req) {\n  const lines = Number(req.query.lines);\n  exec('head -n ' + lines + ' /var/log/app.log');\n}\n`,
  ],
} satisfies Examples;
