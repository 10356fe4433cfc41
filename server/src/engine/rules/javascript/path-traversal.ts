import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isKeptInFolder } from '../../code/languages/javascript/checked.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { pathFirst as first, pathSecond as second, senders } from '../../code/languages/javascript/file-calls.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';

/** `path.join(base, value)`: the last part of the value cannot leave the folder. */
function baseNameFix(context: CodeContext, argument: SyntaxNode): Fix | null {
  const value = context.valueNode(argument);
  const expression = context.expression(value);
  if (expression.kind !== 'call' || !/^path\.(?:posix\.|win32\.)?(?:join|resolve)$/.test(context.resolve(expression.callee)?.path ?? ''))
    return null;
  const callee = context.expression(expression.callee);
  if (callee.kind !== 'member') return null;
  const tainted = expression.args.filter((part, index) => index > 0 && !part.spread && context.trace(part.node) !== null);
  const only = tainted[0];
  if (only === undefined || tainted.length > 1 || expression.args.some((part) => part !== only && context.trace(part.node) !== null))
    return null;
  return review(
    'Keep only the file name of the value (files in subfolders are then not found)',
    replace(spanOf(only.node), `${context.textOf(callee.object)}.basename(${context.textOf(only.node)})`),
  );
}

export const rule = javascriptRule({
  id: 'javascript/path-traversal',
  title: 'File path is taken from the request',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [22],
  controls: ['OWASP A01:2021'],
  references: ['https://cwe.mitre.org/data/definitions/22.html', 'https://nodejs.org/api/path.html#pathbasenamepath-suffix'],
  message: 'The request chooses this path: `../` in it reaches any file of the server. Check that it stays in its folder.',
  why: 'A value such as `../../etc/passwd` climbs out of the folder that the program meant. `path.join` and `path.resolve` follow the dots instead of refusing them. The sender then reads, overwrites or deletes files such as keys and settings.',
  remedy:
    "Use `path.basename(value)` for one file name. For a path below a folder, resolve it and compare:\n\n```js\nconst file = path.resolve(folder, name);\nif (!file.startsWith(folder + path.sep)) throw new Error('outside');\n```",
  fix: 'review',
  listeners: [
    ...sinks(
      [
        { names: first, argument: 0, unproven: 'nothing', when: (_call, context, argument) => !isKeptInFolder(context, argument) },
        { names: second, argument: 1, unproven: 'nothing' },
        // An upload of express-fileupload that is moved to its place, and entries that are added to or taken from an archive.
        { names: ['*.mv', '*.addLocalFile', '*.addLocalFolder', '*.extractAllTo', '*.glob'], argument: 0, unproven: 'nothing' },
        {
          names: ['*.file', '*.directory'],
          argument: 0,
          unproven: 'nothing',
          when: (call) => /^archiver\b|(?:^|\.)(?:archive|archiver|zip)\.\w+$/.test(call.name.path),
        },
      ],
      { accepts: comesOverNetwork, details: (argument, _call, context) => ({ fixes: [baseNameFix(context, argument)] }) },
    ),
    onCall(senders, (call, context, report) => {
      const place = /^(?:koa-)?send$/.test(call.name.path) ? 1 : 0;
      const file = argumentOf(call.args, place)?.node;
      if (file === undefined || context.isConstant(file)) return;
      // With a root, Express and koa-send refuse a path that leaves it.
      if (call.args.some((argument) => context.pair(argument.node, 'root') !== null)) return;
      const trace = context.trace(file);
      if (trace !== null && comesOverNetwork(trace) && !isKeptInFolder(context, file))
        report(spanOf(file), { related: context.related(trace), fixes: [baseNameFix(context, file)] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const fs = require('fs');\nconst path = require('path');\napp.get('/file/:name', (req, res) => {\n  fs.readFile(⟦path.join(__dirname, 'files', req.params.name)⟧, (error, data) => res.end(data));\n});\n`,
      fixed: `const fs = require('fs');\nconst path = require('path');\napp.get('/file/:name', (req, res) => {\n  fs.readFile(path.join(__dirname, 'files', path.basename(req.params.name)), (error, data) => res.end(data));\n});\n`,
    },
    {
      code: `import { unlink } from 'node:fs/promises';\nexport async function remove(request: FastifyRequest) {\n  await unlink(⟦\`./uploads/\${request.query.file}\`⟧);\n}\n`,
      path: 'example.ts',
    },
    { code: `app.get('/download', (req, res) => res.sendFile(⟦'/srv/files/' + req.query.file⟧));\n` },
  ],
  good: [
    `const fs = require('fs');\nconst path = require('path');\napp.get('/file', (req, res) => {\n  const file = path.resolve(folder, req.query.name);\n  if (!file.startsWith(folder)) return res.status(400).end();\n  fs.createReadStream(file).pipe(res);\n});\n`,
    `import fs from 'node:fs';\nimport path from 'node:path';\napp.post('/', upload.single('file'), (req, res) => {\n  fs.readFileSync(path.join('files', path.basename(req.query.name)));\n  fs.unlinkSync(req.file.path);\n});\n`,
    `app.get('/:name', (req, res) => res.sendFile(req.params.name, { root: 'public' }));\n`,
  ],
} satisfies Examples;
