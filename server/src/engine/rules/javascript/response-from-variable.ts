import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { isUncheckedText } from '../../code/languages/javascript/html-text.ts';
import { markupOfResponse, readResponseBody, responseClasses, sentBody } from '../../code/languages/javascript/response-body.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import type { Examples, Report } from '../../model/rule.ts';

function check(context: CodeContext, body: SyntaxNode, htmlByDefault: boolean, report: Report): void {
  const found = readResponseBody(context, body, htmlByDefault);
  if (found === null || (found.verdict !== 'text' && found.verdict !== 'varying')) return;
  report(spanOf(found.node), found.trace === null ? {} : { related: context.related(found.trace) });
}

const markupName = /^(?:\w*[hH]tml|\w*HTML|\w*[mM]arkup)$/;

function checkMarkupName(context: CodeContext, body: SyntaxNode, report: Report): void {
  const read = context.expression(context.valueNode(body));
  const name = read.kind === 'name' ? read.name : read.kind === 'member' ? read.property : '';
  if (markupName.test(name) && isUncheckedText(context, body)) report(spanOf(body));
}

export const rule = javascriptRule({
  id: 'javascript/response-from-variable',
  title: 'Response holds unescaped values',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html',
    'https://expressjs.com/en/api.html#res.send',
  ],
  message: 'This value goes into the answer as it is. If it can hold text of a user, escape it or use a template.',
  why: 'Markup in the value becomes part of the page, and a script in it runs with the rights of whoever looks at it. The file does not show that the value is clean.',
  remedy: 'Render pages with a template engine that escapes, or send JSON.',
  fix: null,
  listeners: [
    onCall(['*.send', '*.write', '*.end', '*.html'], (call, context, report) => {
      const body = sentBody(call, context);
      if (body !== null) check(context, body, call.name.path.endsWith('.send') && !call.name.path.startsWith('reply'), report);
    }),
    onCall(responseClasses, (call, context, report) => {
      const body = markupOfResponse(call, context);
      if (body === null) return;
      const found = readResponseBody(context, body, true);
      if (found !== null) check(context, body, true, report);
      else checkMarkupName(context, body, report);
    }),
    // `res.send(html)`: the name says that it is markup, and nothing says what is in it.
    onCall(['*.send', '*.end', '*.html'], (call, context, report) => {
      const body = sentBody(call, context);
      if (body !== null && readResponseBody(context, body, false) === null) checkMarkupName(context, body, report);
    }),
    onBinding(
      ['body'],
      ({ value, target }, context, report) => {
        if (target !== null && /^(?:ctx|context|this)(?:\.response)?\.body$/.test(context.textOf(target)))
          check(context, value, false, report);
      },
      ['assignment'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.get('/user/:id', async (req, res) => {\n  const user = await find(req.params.id);\n  res.send('<h1>' + ⟦user.name⟧ + '</h1>');\n});\n`,
    },
    {
      code: `const http = require('http');\nhttp.createServer((req, res) => {\n  res.write(⟦'You asked for ' + req.url⟧);\n  res.end();\n});\n`,
    },
  ],
  good: [
    `app.get('/user/:id', async (req, res) => {\n  const user = await find(req.params.id);\n  res.send('<h1>' + escapeHtml(user.name) + '</h1>');\n  res.json(user);\n});\n`,
    `app.get('/', (req, res) => res.send('<h1>Welcome</h1>'));\nstream.write('<p>' + text);\n`,
  ],
} satisfies Examples;
