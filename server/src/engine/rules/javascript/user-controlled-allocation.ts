import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import type { TaintTrace } from '../../code/taint.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

/** The way from a request to a number: reading a text as a number makes it harmless for everything but sizes. */
function traceNumber(context: CodeContext, node: SyntaxNode, depth = 0): TaintTrace | null {
  const found = context.trace(node);
  if (found !== null) return found;
  const expression = context.expression(context.valueNode(node));
  if (depth > 3) return null;
  if (expression.kind === 'operation' || expression.kind === 'choice') {
    const parts = expression.kind === 'operation' ? expression.operands : expression.options;
    for (const part of parts) {
      const inner = traceNumber(context, part, depth + 1);
      if (inner !== null) return inner;
    }
  }
  if (expression.kind !== 'call') return null;
  const path = context.resolve(expression.callee)?.path ?? '';
  const first = expression.args[0]?.node;
  return first !== undefined &&
    /^(?:parseInt|parseFloat|Number|Number\.parseInt|Number\.parseFloat|Math\.(?:floor|ceil|round|abs|max|trunc))$/.test(path)
    ? traceNumber(context, first, depth + 1)
    : null;
}

/** True where the function asks how large the number is. */
function isBounded(context: CodeContext, node: SyntaxNode): boolean {
  const name = context.textOf(node).replaceAll(/[^\w.$]/g, '');
  if (!/^[\w.$]+$/.test(name) || name === '') return false;
  const owner = context.facts.functionAt(node.startIndex);
  const text = context.facts.wholeText.slice(owner?.node.startIndex ?? 0, node.startIndex);
  const escaped = name.replaceAll(/[.$]/g, '\\$&');
  return new RegExp(`\\b${escaped}\\s{0,3}[<>]=?|[<>]=?\\s{0,3}${escaped}\\b|Math\\.min\\(`).test(text);
}

export const rule = javascriptRule({
  id: 'javascript/user-controlled-allocation',
  title: 'Request decides how much memory or time is spent',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [770, 400, 789],
  controls: ['OWASP A05:2021'],
  references: [
    'https://cwe.mitre.org/data/definitions/770.html',
    'https://nodejs.org/api/buffer.html#static-method-bufferallocsize-fill-encoding',
  ],
  message: 'One request can ask for gigabytes and stop the server. Limit the number first: Math.min(size, 1000).',
  why: 'The size comes from the request, and nothing here limits it. A single request with a huge number fills the memory or keeps a timer for weeks, and the server stops answering everybody.',
  remedy: '```js\nconst size = Math.min(Number(req.query.size) || 10, 1000);\n```',
  fix: 'review',
  listeners: [
    onCall(
      [
        'Buffer.alloc',
        'Buffer.allocUnsafe',
        'Buffer.allocUnsafeSlow',
        'Array',
        'Uint8Array',
        'ArrayBuffer',
        '*.repeat',
        '*.padStart',
        '*.padEnd',
        'setTimeout',
        'setInterval',
        '*.randomBytes',
        '*.setTimeout',
      ],
      (call, context, report) => {
        const place = /(?:^|\.)set(?:Timeout|Interval)$/.test(call.name.path) && call.name.root !== 'local' ? 1 : 0;
        if (/\.setTimeout$/.test(call.name.path)) return;
        const size = call.args[place]?.node;
        if (size === undefined || context.isConstant(size) || (call.name.path === 'Array' && call.args.length !== 1)) return;
        // Bytes that have come already are copied, and take no more room than they had.
        if (/(?:^|\.)(?:buffer|chunk|data|bytes|blob|array|body|content|payload|arrayBuffer)$/i.test(context.textOf(size))) return;
        const trace = traceNumber(context, size);
        if (trace === null || !comesOverNetwork(trace) || trace.source === 'a message' || isBounded(context, size)) return;
        report(spanOf(size), {
          related: context.related(trace),
          fixes: [review('Limit the number to 1000', replace(spanOf(size), `Math.min(${context.textOf(size)}, 1000)`))],
        });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.get('/pad', (req, res) => {\n  res.send(Buffer.alloc(⟦Number(req.query.size)⟧));\n});\n`,
      fixed: `app.get('/pad', (req, res) => {\n  res.send(Buffer.alloc(Math.min(Number(req.query.size), 1000)));\n});\n`,
    },
    {
      code: `app.get('/wait', (req, res) => {\n  const delay = parseInt(req.query.delay);\n  setTimeout(() => res.end(), ⟦delay⟧);\n});\n`,
      fixed: `app.get('/wait', (req, res) => {\n  const delay = parseInt(req.query.delay);\n  setTimeout(() => res.end(), Math.min(delay, 1000));\n});\n`,
    },
  ],
  good: [
    `app.get('/pad', (req, res) => {\n  const size = Number(req.query.size);\n  if (size > 1000) return res.sendStatus(400);\n  res.send(Buffer.alloc(size));\n});\n`,
    `app.get('/pad', (req, res) => res.send('-'.repeat(Math.min(Number(req.query.size), 80))));\n`,
  ],
} satisfies Examples;
