import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { isLogCall, logCalls } from '../../code/languages/javascript/log-calls.ts';
import { networkTrace } from '../../code/languages/javascript/options.ts';
import { textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { TextEdit } from '../../model/fix.ts';
import type { Span } from '../../model/span.ts';
import type { TaintTrace } from '../../code/taint.ts';
import type { Examples } from '../../model/rule.ts';

/** True for a value that is written as one line whatever it holds: an object, or a text made of one. */
function keepsLines(context: CodeContext, node: SyntaxNode): boolean {
  const expression = context.expression(context.valueNode(node));
  if (/^(?:object|array|operation|comparison)$/.test(expression.kind)) return true;
  return (
    expression.kind === 'call' && /^(?:JSON\.stringify|util\.inspect|Object\.keys)$/.test(context.resolve(expression.callee)?.path ?? '')
  );
}

export const rule = javascriptRule({
  id: 'javascript/log-injection',
  title: 'Request data is written into the log as it is',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [117],
  controls: ['OWASP A09:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html',
    'https://cwe.mitre.org/data/definitions/117.html',
  ],
  message: 'A line break in this value forges a line of the log. Write it as JSON, or take line breaks out.',
  why: 'Whoever sends the request writes lines that look like those of the program: they hide what happened, blame others, or break the tool that reads the log.',
  remedy: 'Log values as fields of an object or by `JSON.stringify(value)`, which escapes line breaks.',
  fix: 'review',
  listeners: [
    onCall(logCalls, (call, context, report) => {
      if (!isLogCall(call, context)) return;
      let first: { span: Span; trace: TaintTrace } | null = null;
      let isFixable = true;
      const edits: TextEdit[] = [];
      for (const argument of call.args) {
        if (argument.spread || context.isConstant(argument.node) || keepsLines(context, argument.node)) continue;
        for (const piece of textPieces(context, argument.node)) {
          if (typeof piece === 'string' || keepsLines(context, piece)) continue;
          const trace = networkTrace(context, piece);
          if (trace === null) continue;
          // A body is an object, which is written by its fields.
          if (piece.id === argument.node.id && /\.(?:body|query|params|headers|cookies)$/.test(context.resolve(piece)?.path ?? ''))
            continue;
          const inside = argument.node.startIndex <= piece.startIndex && piece.endIndex <= argument.node.endIndex;
          first ??= { span: spanOf(inside ? piece : argument.node), trace };
          isFixable &&= inside;
          edits.push(replace(spanOf(piece), `JSON.stringify(${context.textOf(piece)})`));
        }
      }
      if (first === null) return;
      const fix = isFixable ? review('Write the value as JSON (with quotes round it)', ...edits) : null;
      report(first.span, { related: context.related(first.trace), fixes: [fix] });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.get('/', (req, res) => {\n  console.log('search for ' + ⟦req.query.text⟧ + ' in ' + req.query.place);\n  res.end();\n});\n`,
      fixed: `app.get('/', (req, res) => {\n  console.log('search for ' + JSON.stringify(req.query.text) + ' in ' + JSON.stringify(req.query.place));\n  res.end();\n});\n`,
    },
    {
      code: `app.get('/', (req, res) => {\n  console.log('search for ' + ⟦req.query.text⟧);\n  res.end();\n});\n`,
      fixed: `app.get('/', (req, res) => {\n  console.log('search for ' + JSON.stringify(req.query.text));\n  res.end();\n});\n`,
    },
    {
      code: `app.get('/', (req, res) => {\n  logger.info(\`from \${⟦req.headers.referer⟧}\`);\n  res.end();\n});\n`,
      fixed: `app.get('/', (req, res) => {\n  logger.info(\`from \${JSON.stringify(req.headers.referer)}\`);\n  res.end();\n});\n`,
    },
  ],
  good: [
    `app.get('/', (req, res) => {\n  console.log(JSON.stringify(req.query.text));\n  logger.info({ text: req.query.text });\n  console.log(req.body);\n});\n`,
    `console.log('started on ' + port);\n`,
  ],
} satisfies Examples;
