import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isTestPath } from '../../code/languages/javascript/crypto-values.ts';
import { textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

const writing = ['writeFile', 'appendFile', 'createWriteStream', 'outputFile', 'outputJson', 'writeJson', 'copyFile'].flatMap((name) => [
  ...['fs', 'fs/promises', 'fs.promises', 'fs-extra', 'graceful-fs', 'fsPromises', 'fsp', 'fse'].flatMap((module) => [
    `${module}.${name}`,
    `${module}.${name}Sync`,
  ]),
]);

/** Parts of a name that somebody else can work out. */
const guessable = /^(?:Date\.now|process\.(?:pid|ppid|env\.USER)|Math\.\w+|os\.userInfo|new Date|Date)\b/;

/** The text of a path in the shared folder for temporary files, with a mark for each part that others cannot know; null for others. */
function temporaryName(context: CodeContext, node: SyntaxNode): string | null {
  const value = context.valueNode(node);
  const read = context.expression(value);
  const isJoin = read.kind === 'call' && /^path\.(?:posix\.|win32\.)?(?:join|resolve)$/.test(context.resolve(read.callee)?.path ?? '');
  const parts = isJoin ? read.args.map((argument) => argument.node) : [value];
  let text = '';
  for (const part of parts) {
    const own = context.expression(context.valueNode(part));
    const path =
      own.kind === 'call' || own.kind === 'member' || own.kind === 'name' ? (context.resolve(context.valueNode(part))?.path ?? '') : '';
    if (/^os\.tmpdir\(\)$/.test(path)) {
      text += '/tmp/';
      continue;
    }
    for (const piece of textPieces(context, part)) {
      if (typeof piece === 'string') text += piece;
      else if (/^os\.tmpdir\(\)$/.test(context.resolve(context.valueNode(piece))?.path ?? '')) text += '/tmp/';
      else {
        const name = context.resolve(context.valueNode(piece))?.path ?? context.textOf(piece);
        text += guessable.test(name) || guessable.test(context.textOf(piece)) ? '0' : '\u0000';
      }
    }
    text += '/';
  }
  return /^(?:\/private)?\/(?:var\/)?tmp\//.test(text) ? text : null;
}

export const rule = javascriptRule({
  id: 'javascript/predictable-temporary-file',
  title: 'Temporary file has a name that others know',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [377, 379],
  controls: ['OWASP A01:2021'],
  references: ['https://nodejs.org/api/fs.html#fsmkdtempprefix-options-callback', 'https://cwe.mitre.org/data/definitions/377.html'],
  message: 'Others can put a link or a file under this name first. Make a folder of your own with fs.mkdtemp.',
  why: 'Everyone on the machine may write to the folder for temporary files. Who knows the name makes a link there before the program does, and it writes to the file that the link names; or reads what was written.',
  remedy:
    "```js\nconst folder = await fs.mkdtemp(path.join(os.tmpdir(), 'app-'));\nawait fs.writeFile(path.join(folder, 'report.txt'), text);\n```",
  fix: null,
  listeners: [
    onCall(writing, (call, context, report) => {
      const place = /\.copyFile(?:Sync)?$/.test(call.name.path) ? 1 : 0;
      const file = call.args[place]?.node;
      const name = file === undefined ? null : temporaryName(context, file);
      if (file === undefined || name === null || name.includes('\u0000')) return;
      // A flag of `wx` makes the call fail where something is there already.
      if (call.args.some(({ node }) => /['"`](?:wx|ax)\+?['"`]/.test(context.textOf(node)))) return;
      report(spanOf(file), isTestPath(context.path) ? { severity: 'info' } : {});
    }),
    onCall(['tmp.tmpName', 'tmp.tmpNameSync', 'temp.path', 'tempfile', 'tempy.file'], (call, _context, report) => {
      if (/^(?:tempy|tempfile)/.test(call.name.path)) return;
      report(spanOf(call.callee), {
        severity: 'info',
        message: 'Between making the name and opening the file, others can put their own there. Let the library make the file.',
      });
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const fs = require('fs');\nfs.writeFileSync(⟦'/tmp/report.txt'⟧, text);\n` },
    {
      code: `import { writeFile } from 'node:fs/promises';\nimport os from 'node:os';\nimport path from 'node:path';\nconst file = path.join(os.tmpdir(), \`report-\${Date.now()}.txt\`);\nawait writeFile(⟦file⟧, text);\n`,
    },
  ],
  good: [
    `const fs = require('fs');\nconst folder = fs.mkdtempSync(path.join(os.tmpdir(), 'app-'));\nfs.writeFileSync(path.join(folder, 'report.txt'), text);\n`,
    `const fs = require('fs');\nfs.writeFileSync('/tmp/report.txt', text, { flag: 'wx' });\nfs.writeFileSync('./tmp/report.txt', text);\n`,
  ],
} satisfies Examples;
