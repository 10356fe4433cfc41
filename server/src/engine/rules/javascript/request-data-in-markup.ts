import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { literalText, textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples, Report } from '../../model/rule.ts';

const sending = /\b_?(?:res|response|reply|resp|ctx|c)\b.{0,80}\.(?:send|write|end|html)$/;

/** Markup that is handed on here; what goes into a response or page at once is looked at by the rules for those. */
function check(context: CodeContext, value: SyntaxNode, report: Report): void {
  if (value.type !== 'binary_expression' && value.type !== 'template_string') return;
  const read = context.expression(value);
  if (read.kind !== 'build' || !/<[a-z!/]/i.test(context.textOf(value))) return;
  const pieces = textPieces(context, value);
  if (!/<[a-z!/]/i.test(literalText(pieces, ''))) return;
  for (const piece of pieces) {
    if (typeof piece === 'string') continue;
    const trace = context.trace(piece);
    if (trace === null || !comesOverNetwork(trace)) continue;
    const isHere = value.startIndex <= piece.startIndex && piece.endIndex <= value.endIndex;
    report(spanOf(isHere ? piece : value), { related: context.related(trace) });
    return;
  }
}

/** True for a variable that is the body of a response, which the rule for responses reads. */
function isSent(context: CodeContext, target: SyntaxNode): boolean {
  if (context.expression(target).kind !== 'name') return false;
  const name = context.textOf(target);
  return context.unit.calls.some(({ node }) => {
    const read = context.expression(node);
    const [first] = read.kind === 'call' ? read.args : [];
    return read.kind === 'call' && first !== undefined && context.textOf(first.node) === name && sending.test(context.textOf(read.callee));
  });
}

export const rule = javascriptRule({
  id: 'javascript/request-data-in-markup',
  title: 'Request data is put into markup',
  severity: 'info',
  confidence: 'medium',
  recommended: false,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html'],
  message: 'Request data stands in this markup as it is: a script in it runs where it is shown. Escape it here.',
  why: 'Markup that is put together by hand escapes nothing. Wherever the text goes, into a page, a mail or a PDF, a script or a frame of the sender goes along.',
  remedy: 'Escape each value, `escapeHtml(value)`, or use a template that does.',
  fix: null,
  listeners: [
    {
      on: 'unit',
      check(context, report) {
        if (!context.mentions(/\b(?:_?req|_?request|ctx|event|c)\.|@(?:Query|Body|Param)\b/)) return;
        if (!context.mentions(/['"`>]\s{0,4}(?:\+|<)|`[^`]{0,200}</)) return;
        for (const { target, value } of context.unit.assignments) {
          if (/(?:innerHTML|outerHTML|srcdoc|\.body)$/.test(context.textOf(target)) || isSent(context, target)) continue;
          check(context, value, report);
        }
        for (const { value } of context.unit.pairs) check(context, value, report);
        for (const { returns } of context.unit.functions) for (const value of returns) check(context, value, report);
      },
    },
  ],
});

export const examples = {
  bad: [
    { code: `app.post('/mail', (req, res) => {\n  const html = '<p>Hello ' + ⟦req.body.name⟧ + '</p>';\n  send(html);\n});\n` },
    { code: `app.post('/mail', (req, res) => {\n  mailer.sendMail({ to, html: \`<b>\${⟦req.body.text⟧}</b>\` });\n});\n` },
  ],
  good: [
    `app.post('/mail', (req, res) => {\n  const html = '<p>Hello ' + escapeHtml(req.body.name) + '</p>';\n  send(html);\n});\n`,
    `const html = '<p>' + title + '</p>';\n`,
  ],
} satisfies Examples;
