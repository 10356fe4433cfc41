import { spanOf } from '../../code/expression.ts';
import { isCheckedBefore, isKeptInFolder } from '../../code/languages/javascript/checked.ts';
import { archives, isCheckedEntry, namedByArchive } from '../../code/languages/javascript/archive-names.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { fileSystemCalls } from '../../code/languages/javascript/file-calls.ts';
import { isHarmlessPart, textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/variable-file-path',
  title: 'File path comes from a variable',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [22, 73],
  controls: ['OWASP A01:2021'],
  references: ['https://cwe.mitre.org/data/definitions/22.html', 'https://owasp.org/www-community/attacks/Path_Traversal'],
  message: 'This opens whatever path the variable holds. Look where it comes from, and that it stays in its folder.',
  why: 'The file does not show where the path comes from. If a caller puts data from outside into it, `../` reaches files such as keys and settings.',
  remedy: "Resolve the path and compare it with its folder: `if (!file.startsWith(folder + path.sep)) throw new Error('outside')`.",
  fix: null,
  listeners: [
    onCall(fileSystemCalls, (call, context, report) => {
      const isPair = /\.(?:rename|copyFile|cp|link|symlink|copy|move)(?:Sync)?$/.test(call.name.path);
      for (const argument of call.args.slice(0, isPair ? 2 : 1)) {
        const { node } = argument;
        if (argument.spread || textPieces(context, node).every((piece) => typeof piece === 'string' || isHarmlessPart(context, piece)))
          continue;
        const trace = context.trace(node);
        // What an archive names, the rule for archives reports.
        if (context.mentions(archives) && namedByArchive(context, node) !== null && !isCheckedEntry(context, call.node)) continue;
        // Only the last part varies in what matters, and it cannot leave its folder.
        if (/\bbasename\([^()]{0,200}\)\s{0,20}\)$/.test(context.textOf(context.valueNode(node)))) continue;
        // What comes from a request, the rule for path traversal reports.
        if (trace !== null && comesOverNetwork(trace)) continue;
        // A descriptor, the address of the module itself, or the place that the server chose for an upload.
        if (/^(?:fd|fileDescriptor)$|\bfiles?\b[\w.[\]]{0,40}\.path$|^new URL\(.*import\.meta\.url/.test(context.textOf(node))) continue;
        if (isCheckedBefore(context, node) || isKeptInFolder(context, node)) continue;
        report(spanOf(node));
        return;
      }
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const fs = require('fs');\nmodule.exports = (name, done) => fs.readFile(⟦name⟧, done);\n` },
    {
      code: `import { readFileSync } from 'node:fs';\nimport path from 'node:path';\nexport const load = (name: string) => readFileSync(⟦path.join(__dirname, name)⟧);\n`,
      path: 'example.ts',
    },
  ],
  good: [
    `const fs = require('fs');\nfs.readFileSync('package.json');\nfs.readFileSync(path.join(__dirname, 'data', 'list.json'));\n`,
    `const fs = require('fs');\nconst FILE = \`\${__dirname}/list.json\`;\nfs.readFile(FILE, done);\n`,
  ],
} satisfies Examples;
