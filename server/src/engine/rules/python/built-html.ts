import { replace, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples } from '../../model/rule.ts';
import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { builtTexts, callAround } from '../../code/languages/python/built-text.ts';
import { answersHtml, htmlBody, responseNames } from '../../code/languages/python/html-answers.ts';
import { isRemote } from '../../code/languages/python/proof.ts';
import { textParts } from '../../code/languages/python/text-parts.ts';
import { pythonRule } from '../../code/rule.ts';

const tag =
  /<\/?(?:html|body|head|div|p|h[1-6]|b|i|a|span|td|th|li|ul|ol|tr|script|style|img|input|form|br|title|strong|em|pre|code|table|option|iframe|svg)[\s>/]/gi;

/** True where the text goes straight into a call or an answer that another rule looks at. */
function isReportedElsewhere(text: SyntaxNode, context: CodeContext): boolean {
  const call = callAround(text, context);
  if (call !== null) {
    if (
      /(?:^|\.)(?:mark_safe|Markup|SafeString|SafeText|format_html|literal|render_template_string|Template|from_string)$/.test(
        call.name.path,
      )
    )
      return true;
    return (
      responseNames.some((name) => (name.startsWith('*') ? call.name.path.endsWith(name.slice(1)) : name === call.name.path)) &&
      htmlBody(call, context) !== null
    );
  }
  for (let node = text.parent; node !== null; node = node.parent) {
    if (node.type === 'return_statement') {
      const owner = context.facts.functionAt(node.startIndex);
      return owner !== null && answersHtml(owner, context);
    }
    if (!/^(?:tuple|expression_list|parenthesized_expression)$/.test(node.type)) return false;
  }
  return false;
}

function escaped(text: SyntaxNode, value: SyntaxNode, context: CodeContext): Fix | null {
  if (
    value.startIndex < text.startIndex ||
    value.endIndex > text.endIndex ||
    (text.type === 'string' && /['"]/.test(context.textOf(value)))
  )
    return null;
  const addImport = context.addImport('html');
  return review(
    'Escape the value with `html.escape`',
    replace(spanOf(value), `html.escape(${context.textOf(value)})`),
    ...(addImport === null ? [] : [addImport]),
  );
}

export const rule = pythonRule({
  id: 'python/built-html',
  title: 'HTML put together with data from outside',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html',
    'https://docs.python.org/3/library/html.html#html.escape',
  ],
  message: 'Data from outside is written into HTML as it is, so markup in it becomes part of the page. Escape it.',
  why: 'Wherever this text is shown, a `<script>` in the data runs in the browser of whoever looks at it: in a page, in a mail, in an admin view.',
  remedy: 'Render a template, which escapes by itself, or escape the value:\n\n```python\ntext = f"<b>{html.escape(name)}</b>"\n```',
  fix: 'review',
  listeners: [
    {
      on: 'file',
      check(context, report) {
        for (const text of builtTexts(context, tag)) {
          const values = textParts(text, context).flatMap((part) => {
            const trace = part.kind === 'value' ? context.trace(part.node) : null;
            return part.kind === 'value' && trace !== null && isRemote(trace) ? [{ node: part.node, trace }] : [];
          });
          const [value] = values;
          if (value === undefined || isReportedElsewhere(text, context)) continue;
          report(spanOf(text), {
            related: context.related(value.trace),
            fixes: [values.length === 1 ? escaped(text, value.node, context) : null],
          });
        }
      },
    },
  ],
});

export const examples = {
  bad: [
    {
      code: `import html
from flask import request

def build():
    name = request.args["name"]
    text = ⟦"<b>" + name + "</b>"⟧
    return text
`,
    },
    {
      code: `import html

def handler(event, context):
    page = ⟦"<h1>Hello {}</h1>".format(event["name"])⟧
    return {"statusCode": 200, "body": page}
`,
      fixed: `import html

def handler(event, context):
    page = "<h1>Hello {}</h1>".format(html.escape(event["name"]))
    return {"statusCode": 200, "body": page}
`,
    },
  ],
  good: [
    `import html
from flask import request

def build(item):
    return "<b>" + html.escape(request.args["name"]) + f"</b><i>{item}</i>"
`,
    `from flask import request

def build():
    return "a < b > " + request.args["name"]
`,
  ],
} satisfies Examples;
