import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { archives, certainName, isCheckedEntry, namedByArchive } from '../../code/languages/javascript/archive-names.ts';
import { pathFirst } from '../../code/languages/javascript/file-calls.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';

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
      if (part === null || isCheckedEntry(context, call.node)) return;
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
