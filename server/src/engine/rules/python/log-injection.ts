import { replace, review } from '../../fix/edit.ts';
import type { TextEdit } from '../../model/fix.ts';
import type { Span } from '../../model/span.ts';
import type { TaintTrace } from '../../code/taint.ts';
import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { traceWithLineBreaks } from '../../code/languages/python/line-breaks.ts';
import { textParts } from '../../code/languages/python/text-parts.ts';
import { onCall, pythonRule } from '../../code/rule.ts';

const levels = ['debug', 'info', 'warning', 'warn', 'error', 'critical', 'exception', 'fatal', 'log'];
const logger =
  /^(?:logging|loguru\.logger|structlog)\b|(?:^|[._])(?:log|logger|logging|_logger|_log|LOG|LOGGER)\.\w+$|\.getLogger\(\)\.\w+$/;

/** Values from outside whose line breaks reach the log. */
function rawValues(argument: SyntaxNode, context: CodeContext): SyntaxNode[] {
  if (argument.type === 'identifier') return traceWithLineBreaks(argument, context) === null ? [] : [argument];
  return textParts(argument, context).flatMap((part) => {
    if (part.kind === 'text' || /r$/.test(part.conversion)) return [];
    return traceWithLineBreaks(part.node, context) === null ? [] : [part.node];
  });
}

export const rule = pythonRule({
  id: 'python/log-injection',
  title: 'Line breaks from outside in a log',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [117],
  controls: ['OWASP A09:2021'],
  references: ['https://owasp.org/www-community/attacks/Log_Injection', 'https://cwe.mitre.org/data/definitions/117.html'],
  message: 'A line break in this value begins a new entry of the log, which its sender invents. Log `repr` of it.',
  why: 'Whoever sends `\\n` and a text that looks like an entry writes entries of their own. They hide what they did, or blame somebody else.',
  remedy: 'Write the value so that line breaks show:\n\n```python\nlogger.info("Login of %r failed", name)\n```',
  fix: 'review',
  listeners: [
    onCall(
      levels.map((level) => `*.${level}`),
      (call, context, report) => {
        if (!logger.test(call.name.path)) return;
        let first: { span: Span; trace: TaintTrace } | null = null;
        let isFixable = true;
        const edits: TextEdit[] = [];
        for (const argument of call.args) {
          if (argument.name !== null || argument.spread || context.isConstant(argument.node)) continue;
          const [value, ...others] = rawValues(argument.node, context);
          const trace = value === undefined ? null : context.trace(value);
          if (value === undefined || trace === null) continue;
          first ??= { span: spanOf(argument.node), trace };
          const inside = value.startIndex >= argument.node.startIndex && value.endIndex <= argument.node.endIndex;
          const fits = argument.node.type !== 'string' || !/['"]/.test(context.textOf(value));
          isFixable &&= inside && fits && others.length === 0;
          edits.push(replace(spanOf(value), `repr(${context.textOf(value)})`));
        }
        if (first === null) return;
        const fix = isFixable ? review('Log `repr` of the value (the log shows quotes round it)', ...edits) : null;
        report(first.span, { related: context.related(first.trace), fixes: [fix] });
      },
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import logging
from flask import request

def login():
    logging.info("Login of %s from %s", ⟦request.form["name"]⟧, request.form["place"])
`,
      fixed: `import logging
from flask import request

def login():
    logging.info("Login of %s from %s", repr(request.form["name"]), repr(request.form["place"]))
`,
    },
    {
      code: `import logging
from flask import request

def login():
    name = request.form["name"]
    logging.info("Login of %s", ⟦name⟧)
`,
      fixed: `import logging
from flask import request

def login():
    name = request.form["name"]
    logging.info("Login of %s", repr(name))
`,
    },
    {
      code: `import logging

logger = logging.getLogger(__name__)

def login(request):
    name = request.POST["name"]
    logger.warning(⟦f"Login of {name} failed"⟧)
`,
      fixed: `import logging

logger = logging.getLogger(__name__)

def login(request):
    name = request.POST["name"]
    logger.warning(f"Login of {repr(name)} failed")
`,
    },
  ],
  good: [
    `import logging
from flask import request

def login():
    name = request.form["name"]
    logging.info("Login of %s", name.replace("\\n", ""))
    logging.info(f"Login of {name!r}")
    logging.info("Login of %s", int(request.form["id"]))
`,
    `import logging

def login(name):
    logging.info("Login of %s", name)
`,
  ],
} satisfies Examples;
