import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isConsole } from '../../code/languages/javascript/log-calls.ts';
import { quoted } from '../../code/languages/javascript/options.ts';
import { isHarmlessPart } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Examples, Report } from '../../model/rule.ts';

const names = [
  'console.log',
  'console.info',
  'console.warn',
  'console.error',
  'console.debug',
  'console.trace',
  'util.format',
  'util.log',
  'util.formatWithOptions',
];

function check(context: CodeContext, format: SyntaxNode, report: Report): void {
  if (context.isConstant(format)) return;
  const trace = context.trace(format);
  // A prefix in capitals is a constant of another module.
  const read = context.expression(format);
  if (
    trace === null &&
    read.kind === 'build' &&
    read.parts.every(
      (part) => typeof part === 'string' || isHarmlessPart(context, part) || /(?:^|\.)[A-Z][A-Z_\d]{1,60}$/.test(context.textOf(part)),
    )
  )
    return;
  // A text that is put together, or that comes from outside; a plain variable is most often a value and no format.
  const isBuilt = context.expression(format).kind === 'build' && context.isBuilt(format) && !isHarmlessPart(context, format);
  if (trace === null && !isBuilt) return;
  const fix = review('Print all values as they are, behind a fixed format', insert(format.startIndex, `${quoted(context, '%s')}, `));
  report(spanOf(format), { ...(trace === null ? {} : { related: context.related(trace) }), fixes: [fix] });
}

export const rule = javascriptRule({
  id: 'javascript/variable-format-string',
  title: 'Format of a printed text varies',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [134],
  controls: ['OWASP A03:2021'],
  references: ['https://nodejs.org/api/util.html#utilformatformat-args', 'https://cwe.mitre.org/data/definitions/134.html'],
  message: 'A `%s` or `%d` in this text takes the next value and forges the line. Put a fixed format first.',
  why: 'The first text is read as a format when more values follow. Whoever chooses it moves or hides the values after it, and the log says something else than what happened.',
  remedy: "`console.log('%s failed:', name, error)`",
  fix: 'review',
  listeners: [
    onCall(names, (call, context, report) => {
      const place = call.name.path === 'util.formatWithOptions' ? 1 : 0;
      const format = call.args[place];
      if (format === undefined || format.spread || call.args.length < place + 2) return;
      if (call.name.path.startsWith('console') && !isConsole(call)) return;
      check(context, format.node, report);
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `const util = require('util');\napp.get('/', (req, res) => {\n  console.log(⟦'Access by ' + req.query.user⟧, req.ip);\n});\n`,
      fixed: `const util = require('util');\napp.get('/', (req, res) => {\n  console.log('%s', 'Access by ' + req.query.user, req.ip);\n});\n`,
    },
    {
      code: `import util from 'node:util';\nexport const line = (name, value) => util.format(⟦\`\${name}: %d\`⟧, value);\n`,
      fixed: `import util from 'node:util';\nexport const line = (name, value) => util.format('%s', \`\${name}: %d\`, value);\n`,
    },
  ],
  good: [
    `console.log('Access by %s', name, ip);\nconsole.log('Access by ' + name);\n`,
    `console.error(error, name);\nlogger.info(\`\${name} failed\`, error);\n`,
  ],
} satisfies Examples;
