import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { pathFirst } from '../../code/languages/javascript/file-calls.ts';
import { textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

const writers = pathFirst.filter(
  (name) =>
    /(?:writeFile|appendFile|createWriteStream|open|mkdir|outputFile|ensureFile|mkdirp|createFile)(?:Sync)?$/.test(name) ||
    /Deno\.write|Bun\.write/.test(name),
);

export const rule = javascriptRule({
  id: 'javascript/predictable-temporary-file',
  title: 'Temporary file has a name that others know',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [377, 378],
  controls: ['OWASP A01:2021'],
  references: ['https://nodejs.org/api/fs.html#fsmkdtempprefix-options-callback', 'https://cwe.mitre.org/data/definitions/377.html'],
  message: 'Another user can put a link under this name first, and this program writes where it leads. Use mkdtemp.',
  why: 'All users of the machine share this folder. Who knows the name makes a link there before, and the program overwrites the file at its end, or reads what the other one wrote.',
  remedy: "```js\nconst folder = await fs.mkdtemp(path.join(os.tmpdir(), 'app-'));\n```",
  fix: null,
  listeners: [
    onCall(writers, (call, context, report) => {
      const path = argumentOf(call.args, 0)?.node;
      if (path === undefined) return;
      const value = context.expression(context.valueNode(path));
      const parts =
        value.kind === 'call' && /(?:^|\.)(?:join|resolve)$/.test(context.resolve(value.callee)?.path ?? '')
          ? value.args.map((argument) => argument.node)
          : [path];
      const [first] = parts;
      if (first === undefined) return;
      const pieces = textPieces(context, first);
      const beginning = pieces[0];
      const isTemporary =
        typeof beginning === 'string'
          ? /^(?:\/tmp|\/var\/tmp|\/dev\/shm|\/usr\/tmp|\/private\/tmp|C:\\{1,2}(?:Windows\\{1,2})?Temp|%TEMP%)(?:[\\/]|$)/i.test(beginning)
          : beginning !== undefined &&
            /^(?:os\.tmpdir\(\)|process\.env\.(?:TMPDIR|TMP|TEMP))$/.test(context.resolve(beginning)?.path ?? '');
      if (!isTemporary) return;
      const text =
        parts.map((part) => context.textOf(context.valueNode(part))).join(' ') +
        pieces.map((piece) => (typeof piece === 'string' ? '' : context.textOf(context.valueNode(piece)))).join(' ');
      if (/random|uuid|nanoid|mkdtemp|hash|digest|tmpName|unique|cuid|ulid/i.test(text)) return;
      report(spanOf(path));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const fs = require('fs');\nfs.writeFileSync(⟦'/tmp/report.txt'⟧, text);\n` },
    {
      code: `import fs from 'node:fs';\nimport os from 'node:os';\nimport path from 'node:path';\nfs.createWriteStream(⟦path.join(os.tmpdir(), \`export-\${Date.now()}.csv\`)⟧);\n`,
    },
  ],
  good: [
    `const fs = require('fs');\nconst os = require('os');\nconst path = require('path');\nfs.mkdtempSync(path.join(os.tmpdir(), 'app-'));\n`,
    `import { randomUUID } from 'node:crypto';\nfs.writeFileSync('/tmp/' + randomUUID(), text, { flag: 'wx' });\nfs.readFileSync('/tmp/report.txt');\n`,
  ],
} satisfies Examples;
