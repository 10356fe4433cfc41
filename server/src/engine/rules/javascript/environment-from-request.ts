import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import type { Examples, Report } from '../../model/rule.ts';

function reportTainted(context: CodeContext, node: SyntaxNode, report: Report): void {
  const trace = context.trace(node);
  if (trace !== null && comesOverNetwork(trace)) report(spanOf(node), { related: context.related(trace) });
}

export const rule = javascriptRule({
  id: 'javascript/environment-from-request',
  title: 'Request sets environment variables',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [454, 15, 74],
  controls: ['OWASP A03:2021'],
  references: ['https://nodejs.org/api/cli.html#node_optionsoptions', 'https://cwe.mitre.org/data/definitions/454.html'],
  message: 'With NODE_OPTIONS or LD_PRELOAD, the request can run code of its own. Pass only values that you name.',
  why: 'Programs take orders from their environment: `NODE_OPTIONS=--require …` loads code, `LD_PRELOAD` a library, `PATH` other programs, `NODE_TLS_REJECT_UNAUTHORIZED` ends the check of certificates. Who sets one of them commands the process, or the next one that it starts.',
  remedy:
    'Name the variables yourself: `spawn(program, args, { env: { PATH: process.env.PATH, LANG: language } })`, with each value checked.',
  fix: null,
  listeners: [
    onBinding(
      ['env'],
      ({ value }, context, report) => {
        const callee = value.parent?.parent?.parent?.parent?.childForFieldName('function')?.text ?? '';
        if (!/(?:spawn|exec|fork|execFile|execa|Worker)(?:Sync)?$/.test(callee)) return;
        const whole = context.expression(context.valueNode(value));
        if (whole.kind !== 'object') reportTainted(context, value, report);
        else {
          for (const spread of whole.spreads) reportTainted(context, spread, report);
        }
      },
      ['pair'],
    ),
    onCall(['Object.assign'], (call, context, report) => {
      const into = call.args[0]?.node;
      if (into === undefined || context.textOf(into) !== 'process.env') return;
      for (const { node } of call.args.slice(1)) reportTainted(context, node, report);
    }),
    {
      on: 'unit',
      check(context, report) {
        for (const { target } of context.unit.assignments) {
          if (target.type !== 'subscript_expression' || !context.textOf(target).startsWith('process.env[')) continue;
          const write = context.expression(target);
          if (write.kind === 'index' && !context.isConstant(write.index)) reportTainted(context, write.index, report);
        }
      },
    },
  ],
});

export const examples = {
  bad: [
    { code: `app.post('/build', (req, res) => {\n  spawn('make', [], { env: ⟦req.body.env⟧ });\n});\n` },
    { code: `app.post('/set', (req, res) => {\n  process.env[⟦req.body.name⟧] = req.body.value;\n});\n` },
  ],
  good: [
    `app.post('/build', (req, res) => {\n  spawn('make', [], { env: { PATH: process.env.PATH, LANG: req.body.language } });\n});\n`,
    `process.env[name] = value;\n`,
  ],
} satisfies Examples;
