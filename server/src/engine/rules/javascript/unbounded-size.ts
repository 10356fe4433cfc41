import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { networkTrace } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/unbounded-size',
  title: 'Request chooses how much memory or time is used',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [770, 400, 789],
  controls: ['OWASP A04:2021'],
  references: [
    'https://nodejs.org/api/buffer.html#static-method-bufferallocsize-fill-encoding',
    'https://cwe.mitre.org/data/definitions/770.html',
  ],
  message: 'One request with a huge number takes all memory or time of the server. Put an upper bound on it.',
  why: 'The size comes from the request as it is. A sender asks for gigabytes or for a timer of days, and the server stops answering everybody else.',
  remedy: '`Buffer.alloc(Math.min(Number(req.query.size), 1024 * 1024))`',
  fix: 'review',
  listeners: [
    onCall(
      [
        'Buffer.alloc',
        'Buffer.allocUnsafe',
        'Buffer.allocUnsafeSlow',
        'Array',
        'ArrayBuffer',
        'Uint8Array',
        'crypto.randomBytes',
        '*.repeat',
        '*.padStart',
        '*.padEnd',
        'setTimeout',
        'setInterval',
      ],
      (call, context, report) => {
        const isTimer = /^set(?:Timeout|Interval)$/.test(call.name.path);
        const size = argumentOf(call.args, isTimer ? 1 : 0)?.node;
        if (size === undefined || (call.name.path === 'Array' && call.args.length !== 1)) return;
        // A number that is only parsed is as large as before; one that is bounded is not.
        const value = context.expression(context.valueNode(size));
        const parsed =
          value.kind === 'call' &&
          /^(?:Number|parseInt|parseFloat|Number\.parseInt|Number\.parseFloat)$/.test(context.resolve(value.callee)?.path ?? '')
            ? value.args[0]?.node
            : size;
        if (
          parsed === undefined ||
          (parsed !== size &&
            /^(?:name)$/.test(context.expression(size).kind) &&
            isBounded(context.textOf(size), context.facts.text.slice(Math.max(0, call.node.startIndex - 600), call.node.startIndex)))
        )
          return;
        const trace = networkTrace(context, parsed);
        if (trace === null) return;
        const bound = isTimer ? '60_000' : '1_000_000';
        const fix = review(
          `Bound the number (${bound.replace('_', ' ')} at most)`,
          replace(spanOf(size), `Math.min(${parsed === size ? `Number(${context.textOf(size)})` : context.textOf(size)}, ${bound})`),
        );
        report(spanOf(size), { related: context.related(trace), fixes: [fix] });
      },
    ),
  ],
});

/** True where the text before compares a name with a bound. */
function isBounded(name: string, before: string): boolean {
  return new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}\\s{0,3}[<>]|[<>]=?\\s{0,3}${name.replaceAll('$', '\\$')}(?![\\w$])`).test(
    before,
  );
}

export const examples = {
  bad: [
    {
      code: `app.get('/zeros', (req, res) => res.end(Buffer.alloc(⟦Number(req.query.size)⟧)));\n`,
      fixed: `app.get('/zeros', (req, res) => res.end(Buffer.alloc(Math.min(Number(req.query.size), 1_000_000))));\n`,
    },
    {
      code: `app.get('/wait', (req, res) => {\n  setTimeout(() => res.end(), ⟦req.query.delay⟧);\n});\n`,
      fixed: `app.get('/wait', (req, res) => {\n  setTimeout(() => res.end(), Math.min(Number(req.query.delay), 60_000));\n});\n`,
    },
  ],
  good: [
    `app.get('/zeros', (req, res) => {\n  const size = Number(req.query.size);\n  if (size > 1000) return res.status(400).end();\n  res.end(Buffer.alloc(size));\n});\n`,
    `app.get('/wait', (req, res) => {\n  setTimeout(() => res.end(), Math.min(Number(req.query.delay), 1000));\n});\n`,
  ],
} satisfies Examples;
