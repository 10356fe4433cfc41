import { spanOf } from '../../code/expression.ts';
import { isResponse, networkTrace } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/response-header-from-request',
  title: 'Response header repeats request data',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [113, 644],
  controls: ['OWASP A03:2021'],
  references: ['https://cwe.mitre.org/data/definitions/113.html', 'https://nodejs.org/api/http.html#responsesetheadername-value'],
  message: 'The request chooses the value of this header: it can switch a protection off. Set a fixed value or check it.',
  why: 'Headers tell browsers what is allowed: which sites may frame the page, how a download is named, where to go next. A value from the request lets a prepared link decide that. Node refuses line breaks, but other servers before it may not.',
  remedy: 'Choose the value from a list, or encode it.',
  fix: 'review',
  listeners: [
    onCall(['*.setHeader', '*.set', '*.header', '*.append', '*.addHeader', '*.writeHead', '*.appendHeader'], (call, context, report) => {
      const callee = context.expression(call.callee);
      if (callee.kind !== 'member' || call.args.some((argument) => argument.spread)) return;
      const isContext = /^(?:ctx|context|c)(?:\.res(?:ponse)?)?$/.test(context.textOf(callee.object));
      if (!isResponse(context, callee.object) && !isContext) return;
      for (const { node } of call.args.slice(0, 2)) {
        const name = context.stringOf(call.args[0]?.node ?? node);
        // Which origins may read, and where the browser goes next, are questions of other rules.
        if (name !== null && /^(?:access-control-|location$)/i.test(name)) return;
        const object = context.expression(context.valueNode(node));
        const values =
          object.kind === 'object'
            ? object.pairs
                .filter((pair) => !/^(?:access-control-|location$)/i.test(pair.key ?? ''))
                .flatMap((pair) => (pair.value === null ? [] : [pair.value]))
            : [node];
        for (const value of values) {
          const trace = networkTrace(context, value);
          if (trace === null) continue;
          const fix =
            /^(?:member|index|name)$/.test(context.expression(value).kind) && value.type !== 'shorthand_property_identifier'
              ? review(
                  'Encode the value (readers of the header must decode it)',
                  replace(spanOf(value), `encodeURIComponent(${context.textOf(value)})`),
                )
              : null;
          report(spanOf(value), { related: context.related(trace), fixes: [fix] });
          return;
        }
      }
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.get('/', (req, res) => {\n  res.set('X-Frame-Options', ⟦req.query.frame⟧);\n  res.end();\n});\n`,
      fixed: `app.get('/', (req, res) => {\n  res.set('X-Frame-Options', encodeURIComponent(req.query.frame));\n  res.end();\n});\n`,
    },
    {
      code: `http.createServer((req, res) => {\n  res.writeHead(200, { 'X-Path': ⟦req.url⟧ });\n  res.end();\n});\n`,
      fixed: `http.createServer((req, res) => {\n  res.writeHead(200, { 'X-Path': encodeURIComponent(req.url) });\n  res.end();\n});\n`,
    },
  ],
  good: [
    `app.get('/', (req, res) => {\n  res.set('X-Frame-Options', 'DENY');\n  map.set('name', req.query.name);\n});\n`,
    `app.get('/', (req, res) => res.setHeader('X-Count', Number(req.query.count)));\n`,
  ],
} satisfies Examples;
