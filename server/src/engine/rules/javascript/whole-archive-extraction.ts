import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/whole-archive-extraction',
  title: 'Archive is unpacked as a whole',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [22, 409],
  controls: ['OWASP A01:2021'],
  references: ['https://cwe.mitre.org/data/definitions/409.html', 'https://cwe.mitre.org/data/definitions/22.html'],
  message: 'Nothing here limits what comes out: how large, how many, and where. Check each entry of an archive of others.',
  why: 'A small archive can hold gigabytes that fill the disk. Names with `..` and links left the folder in older versions of these libraries.',
  remedy: 'Go through the entries, compare each resolved path with the folder, and stop at a limit of sizes and of entries.',
  fix: null,
  listeners: [
    onCall(
      [
        '*.extractAllTo',
        '*.extractAllToAsync',
        '*.extractEntryTo',
        'unzipper.Extract',
        'unzip.Extract',
        'unzip2.Extract',
        'node-unzip-2.Extract',
        'unzipper.Open.file().extract',
        'decompress',
        'decompress.default',
        'extract-zip',
        'extract-zip.default',
        'download',
        'node-7z.extractFull',
        'cross-zip.unzip',
        'cross-zip.unzipSync',
        'zip-lib.extract',
        'unzip-stream.Extract',
        'fstream.Writer',
      ],
      (call, context, report) => {
        // A fixed archive is one of the program itself; `download` unpacks only where it is told to.
        const [first] = call.args;
        if (/^(?:decompress|extract-zip|cross-zip|zip-lib)/.test(call.name.path) && (first === undefined || context.isConstant(first.node)))
          return;
        if (
          call.name.path === 'download' &&
          call.args.every((argument) => context.valueOf(context.pair(argument.node, 'extract')?.value ?? argument.node) !== true)
        )
          return;
        report(spanOf(call.callee));
      },
    ),
  ],
});

export const examples = {
  bad: [
    { code: `const AdmZip = require('adm-zip');\nconst unpack = (file) => ⟦new AdmZip(file).extractAllTo⟧('out', true);\n` },
    { code: `import unzipper from 'unzipper';\nstream.pipe(⟦unzipper.Extract⟧({ path: 'out' }));\n` },
  ],
  good: [
    `const AdmZip = require('adm-zip');\nconst names = (file) => new AdmZip(file).getEntries().map((entry) => entry.entryName);\n`,
    `import decompress from 'decompress';\nawait decompress('assets.zip', 'out');\n`,
  ],
} satisfies Examples;
