import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { pathFirst } from '../../code/languages/javascript/file-calls.ts';
import { textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';

const entryName =
  /^(?:\w*[eE]ntry|header|file|zipFile|zipEntry|item|e|f|member|hdr)\.(?:path|fileName|entryName|name|filename|fullPath|relativePath)$/;
const certainName = /\.(?:entryName)$|^(?:\w*[eE]ntry|header|hdr)\.(?:path|fileName|name)$/;
const archives = /unzip|yauzl|adm-?zip|jszip|\btar(?:-stream|-fs)?\b|decompress|node-stream-zip|extract-zip|yazl|7z|fflate|unrar|archive/i;

/** The part of a path that an archive names, or null. */
function namedByArchive(context: CodeContext, node: SyntaxNode, depth = 0): SyntaxNode | null {
  const value = context.valueNode(node);
  const expression = context.expression(value);
  if (depth > 3) return null;
  if (expression.kind === 'member') return entryName.test(context.textOf(value)) ? value : null;
  if (expression.kind === 'call') {
    if (!/(?:^|\.)(?:join|resolve|normalize)$/.test(context.resolve(expression.callee)?.path ?? '')) return null;
    for (const argument of expression.args) {
      const found = namedByArchive(context, argument.node, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  if (expression.kind === 'build') {
    for (const piece of textPieces(context, value)) {
      const found = typeof piece === 'string' ? null : namedByArchive(context, piece, depth + 1);
      if (found !== null) return found;
    }
    return null;
  }
  // `const { path: name } = entry` and `const name = entry.path` with other uses.
  const resolved = context.resolve(value)?.path ?? '';
  return expression.kind === 'name' && entryName.test(resolved) ? value : null;
}

function isChecked(context: CodeContext, node: SyntaxNode): boolean {
  const owner = context.facts.functionAt(node.startIndex);
  const text =
    owner === null
      ? context.facts.text.slice(Math.max(0, node.startIndex - 1_500), node.startIndex)
      : context.facts.text.slice(owner.node.startIndex, node.startIndex);
  return /startsWith|indexOf\(|\.includes\(['"`]\.\.|'\.\.'|"\.\."|relative\(|isAbsolute|sanitize|safe|isInside|validate|basename|\\\.\\\./i.test(
    text,
  );
}

function baseNameFix(context: CodeContext, part: SyntaxNode): Fix | null {
  const call = part.parent?.type === 'arguments' ? part.parent.parent : null;
  const callee = call?.childForFieldName('function');
  if (callee?.type !== 'member_expression' || !/^path\.(?:join|resolve)$/.test(context.textOf(callee))) return null;
  return review(
    'Keep only the file name (folders of the archive are then flattened)',
    replace(spanOf(part), `path.basename(${context.textOf(part)})`),
  );
}

export const rule = javascriptRule({
  id: 'javascript/archive-path-traversal',
  title: 'Archive decides where its files are written',
  severity: 'error',
  confidence: 'medium',
  recommended: true,
  cwe: [22, 23],
  controls: ['OWASP A01:2021'],
  references: ['https://cwe.mitre.org/data/definitions/22.html', 'https://github.com/thejoshwolfe/yauzl#validatefilenamefilename'],
  message: 'A file named `../../x` in the archive is written outside the folder. Compare the resolved path with the folder first.',
  why: 'Names in an archive are free text. One with `..` in it overwrites programs, keys or start-up files of the server when the archive is unpacked.',
  remedy:
    "```js\nconst target = path.resolve(folder, entry.path);\nif (!target.startsWith(path.resolve(folder) + path.sep)) throw new Error('outside');\n```",
  fix: 'review',
  listeners: [
    onCall(pathFirst, (call, context, report) => {
      const path = argumentOf(call.args, 0)?.node;
      if (
        path === undefined ||
        !/(?:createWriteStream|writeFile|writeFileSync|outputFile|outputFileSync|mkdir|mkdirSync|mkdirp|ensureDir|ensureDirSync|open|openSync)$/.test(
          call.name.path,
        )
      )
        return;
      if (!context.mentions(archives)) return;
      const part = namedByArchive(context, path);
      if (part === null || isChecked(context, call.node)) return;
      const weight = certainName.test(context.textOf(part)) ? {} : { severity: 'warning' as const };
      const inside = path.startIndex <= part.startIndex && part.endIndex <= path.endIndex;
      report(spanOf(path), { ...weight, fixes: [inside ? baseNameFix(context, part) : null] });
    }),
    onBinding(
      ['preservePaths', 'allowPathTraversal'],
      ({ value, span }, context, report) => {
        if (context.valueOf(value) !== true) return;
        report(span, { severity: 'warning', fixes: [review('Keep files inside the folder', context.removeItem(span))] });
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const unzipper = require('unzipper');\nconst fs = require('fs');\nconst path = require('path');\nstream.pipe(unzipper.Parse()).on('entry', (entry) => {\n  entry.pipe(fs.createWriteStream(⟦path.join(folder, entry.path)⟧));\n});\n`,
      fixed: `const unzipper = require('unzipper');\nconst fs = require('fs');\nconst path = require('path');\nstream.pipe(unzipper.Parse()).on('entry', (entry) => {\n  entry.pipe(fs.createWriteStream(path.join(folder, path.basename(entry.path))));\n});\n`,
    },
    {
      code: `import AdmZip from 'adm-zip';\nimport fs from 'node:fs';\nexport function unpack(file, folder) {\n  for (const entry of new AdmZip(file).getEntries()) {\n    fs.writeFileSync(⟦folder + '/' + entry.entryName⟧, entry.getData());\n  }\n}\n`,
    },
    {
      code: `const tar = require('tar');\ntar.x({ file, ⟦preservePaths: true⟧ });\n`,
      fixed: `const tar = require('tar');\ntar.x({ file });\n`,
    },
  ],
  good: [
    `const unzipper = require('unzipper');\nconst fs = require('fs');\nconst path = require('path');\nstream.on('entry', (entry) => {\n  const target = path.resolve(folder, entry.path);\n  if (!target.startsWith(folder + path.sep)) return;\n  entry.pipe(fs.createWriteStream(target));\n});\n`,
    `const fs = require('fs');\nfs.writeFileSync(path.join(folder, file.name), file.data);\n`,
  ],
} satisfies Examples;
