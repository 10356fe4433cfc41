import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { pathFirst, pathSecond, senders } from '../../code/languages/javascript/file-calls.ts';
import { networkTrace } from '../../code/languages/javascript/options.ts';
import { isHarmlessPart } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples, Report } from '../../model/rule.ts';

/** Names of values that are no path, or that the program makes itself. */
const ownName =
  /^(?:fd|fileDescriptor|handle|config\w*|__\w+|(?:tmp|temp|cache|output|out|dist|build|log|root|base|project|home|data)(?:Dir|Directory|Folder|Path|File)?)$/i;

function check(context: CodeContext, path: SyntaxNode, report: Report): void {
  if (isHarmlessPart(context, path) || networkTrace(context, path) !== null) return;
  const expression = context.expression(context.valueNode(path));
  if (/^(?:function|object|array|other|self)$/.test(expression.kind)) return;
  if ((expression.kind === 'name' && ownName.test(expression.name)) || (expression.kind === 'member' && ownName.test(expression.property)))
    return;
  report(spanOf(path));
}

export const rule = javascriptRule({
  id: 'javascript/variable-file-path',
  title: 'File path varies',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [22],
  controls: ['OWASP A01:2021'],
  references: ['https://nodejs.org/api/path.html#pathbasenamepath-suffix', 'https://cwe.mitre.org/data/definitions/22.html'],
  message: 'This path is not fixed. If a caller passes a name from outside, `../` in it leaves the folder: check it here.',
  why: 'The file does not show where the path comes from. A name from outside such as `../../etc/passwd` reaches any file that this process may open.',
  remedy: 'Resolve the path and compare it with the folder that it must stay in, or keep only `path.basename(name)`.',
  fix: null,
  listeners: [
    onCall([...pathFirst, ...senders.filter((name) => name !== 'send')], (call, context, report) => {
      const place = call.name.path === 'koa-send' ? 1 : 0;
      const path = argumentOf(call.args, place)?.node;
      const [, second] = call.args;
      // `page.download(url)` and the like are other things than Express's answer.
      if (/\.download$/.test(call.name.path) && !/(?:^|\.)_?(?:res|response|reply)(?:\.\w+\(\))*\.download$/.test(call.name.path)) return;
      if (path === undefined || (second !== undefined && context.pair(second.node, 'root') !== null)) return;
      check(context, path, report);
    }),
    onCall(pathSecond, (call, context, report) => {
      const [from, to] = call.args;
      // One finding for each call is enough.
      if (from !== undefined && to !== undefined && !to.spread && isHarmlessPart(context, from.node)) check(context, to.node, report);
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const fs = require('fs');\nmodule.exports = (name) => fs.readFileSync(⟦name⟧, 'utf8');\n` },
    {
      code: `import { writeFile } from 'node:fs/promises';\nexport const save = (entry: Entry) => writeFile(⟦\`./files/\${entry.name}\`⟧, entry.text);\n`,
      path: 'example.ts',
    },
  ],
  good: [
    `const fs = require('fs');\nconst path = require('path');\nfs.readFileSync(path.join(__dirname, 'index.html'));\n`,
    `const fs = require('fs');\nconst path = require('path');\nmodule.exports = (name) => fs.readFileSync(path.join('files', path.basename(name)));\n`,
  ],
} satisfies Examples;
