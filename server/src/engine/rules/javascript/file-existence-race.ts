import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

const checks = [
  'exists',
  'existsSync',
  'access',
  'accessSync',
  'stat',
  'statSync',
  'lstat',
  'lstatSync',
  'pathExists',
  'pathExistsSync',
].flatMap((name) => [`fs.${name}`, `fs/promises.${name}`, `fs.promises.${name}`, `fs-extra.${name}`, `graceful-fs.${name}`]);

const acting =
  '(?:readFile|writeFile|appendFile|open|createReadStream|createWriteStream|unlink|rm|rmdir|rename|copyFile|chmod|chown|truncate)(?:Sync)?';

/** The `if` whose condition holds a check, or the function that a check calls with its answer. */
function guarded(node: SyntaxNode): SyntaxNode | null {
  for (let child = node, parent = node.parent, steps = 0; parent !== null && steps < 6; child = parent, parent = parent.parent, steps++) {
    if (parent.type === 'if_statement') return parent.childForFieldName('condition')?.id === child.id ? parent : null;
    if (/function|statement$|declaration/.test(parent.type)) return null;
  }
  return null;
}

export const rule = javascriptRule({
  id: 'javascript/file-existence-race',
  title: 'File may change between check and use',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [367],
  references: ['https://nodejs.org/api/fs.html#fsexistspath-callback', 'https://cwe.mitre.org/data/definitions/367.html'],
  message: 'Between this check and the use, another program can put a link or file there. Just use it and handle the error.',
  why: 'The check looks at a name, not at a file. In a folder that others can write to, an attacker replaces the file in the moment between, and the program reads or overwrites what he chose.',
  remedy: "Open the file and handle `ENOENT` or `EEXIST`: `fs.open(file, 'wx')` makes a file only where there is none.",
  fix: null,
  listeners: [
    onCall(checks, (call, context, report) => {
      const file = call.args[0]?.node;
      if (file === undefined) return;
      if (/\.exists$/.test(call.name.path) && call.name.root === 'import') {
        report(spanOf(call.callee), {
          message: 'fs.exists is deprecated, and the answer is old when it comes. Open the file and handle the error.',
        });
        return;
      }
      const branch = guarded(call.node);
      const callback = call.args.at(-1)?.node;
      const after = branch ?? (callback !== undefined && context.expression(callback).kind === 'function' ? callback : null);
      if (after === null) return;
      const text = context.textOf(after);
      const name = context.textOf(file);
      if (name.length > 200 || !new RegExp(`\\b${acting}\\(`).test(text)) return;
      // The same file is used by its name in the branch.
      const uses = new RegExp(`\\b${acting}\\(\\s{0,20}${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s{0,20}[,)]`);
      if (uses.test(text)) report(spanOf(call.callee));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const fs = require('fs');\nif (⟦fs.existsSync⟧(file)) fs.unlinkSync(file);\n` },
    { code: `import fs from 'node:fs';\n⟦fs.exists⟧(file, (found) => found && open(file));\n` },
  ],
  good: [
    `const fs = require('fs');\ntry {\n  fs.unlinkSync(file);\n} catch (error) {\n  if (error.code !== 'ENOENT') throw error;\n}\n`,
    `const fs = require('fs');\nif (fs.existsSync(lock)) throw new Error('already running');\n`,
  ],
} satisfies Examples;
