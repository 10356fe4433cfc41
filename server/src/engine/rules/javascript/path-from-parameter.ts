import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { networkTrace } from '../../code/languages/javascript/options.ts';
import { isHarmlessPart } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

/** True directly inside a call that opens files, where the rules for those calls speak. */
function isInsideFileCall(context: CodeContext, node: SyntaxNode): boolean {
  const holder = node.parent?.type === 'arguments' ? node.parent.parent : null;
  const callee = holder?.childForFieldName('function');
  return (
    callee != null &&
    // Compiled files write `fs_1.readFile` and `(0, fs_1.readFile)`.
    /(?:^|[.( ])(?:fsp?|fs[\w$]*|graceful-fs)\.|\.(?:sendFile|sendfile|download)$|(?:Sync|File|Stream|unlink|stat|readdir|mkdir)$/.test(
      context.textOf(callee),
    )
  );
}

export const rule = javascriptRule({
  id: 'javascript/path-from-parameter',
  title: 'Path is joined with a value from a caller',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [22],
  controls: ['OWASP A01:2021'],
  references: ['https://nodejs.org/api/path.html#pathjoinpaths', 'https://cwe.mitre.org/data/definitions/22.html'],
  message: 'A value with `../` in it leaves the folder here, since `path` follows the dots. Keep its file name only, or check.',
  why: '`path.join` and `path.resolve` do not refuse a path that climbs out of the first folder; an absolute value even replaces it. Where the value comes from a user, any file can be reached.',
  remedy: 'Use `path.basename(name)` for one file name, or compare the resolved path with its folder before use.',
  fix: 'review',
  listeners: [
    onCall(
      ['path.join', 'path.resolve', 'path.normalize', 'path.posix.join', 'path.win32.join', 'join', 'resolve'].filter((name) =>
        name.includes('.'),
      ),
      (call, context, report) => {
        if (isInsideFileCall(context, call.node)) return;
        const varying = call.args.filter(({ node, spread }) => {
          if (spread || isHarmlessPart(context, node)) return false;
          if (networkTrace(context, node) !== null) return true;
          // The first part is the folder that the caller works in.
          return (
            node.id !== call.args[0]?.node.id &&
            context.resolve(node)?.root === 'parameter' &&
            !/dir|root|base|folder|cwd|ext|prefix|suffix/i.test(context.textOf(node))
          );
        });
        const only = varying[0];
        if (only === undefined) return;
        const callee = context.expression(call.callee);
        const fix =
          varying.length === 1 && callee.kind === 'member' && only.node.id !== call.args[0]?.node.id
            ? review(
                'Keep only the file name of the value (files in subfolders are then not found)',
                replace(spanOf(only.node), `${context.textOf(callee.object)}.basename(${context.textOf(only.node)})`),
              )
            : null;
        report(spanOf(only.node), { fixes: [fix] });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const path = require('path');\nmodule.exports = (name) => path.join(__dirname, 'files', ⟦name⟧);\n`,
      fixed: `const path = require('path');\nmodule.exports = (name) => path.join(__dirname, 'files', path.basename(name));\n`,
    },
    {
      code: `import path from 'node:path';\napp.get('/file', (req, res) => {\n  const file = path.resolve(folder, ⟦req.query.name⟧);\n  send(file);\n});\n`,
      fixed: `import path from 'node:path';\napp.get('/file', (req, res) => {\n  const file = path.resolve(folder, path.basename(req.query.name));\n  send(file);\n});\n`,
    },
  ],
  good: [
    `const path = require('path');\nconst own = path.join(__dirname, 'files', 'index.html');\nmodule.exports = (name) => path.join(own, path.basename(name));\n`,
    `import path from 'node:path';\nexport const config = (root) => path.join(root, 'config.json');\n`,
  ],
} satisfies Examples;
