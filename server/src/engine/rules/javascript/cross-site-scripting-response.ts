import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { markupOfResponse, readResponseBody, responseClasses, sentBody } from '../../code/languages/javascript/response-body.ts';
import { javascriptRule, onBinding, onCall, type Call } from '../../code/rule.ts';
import type { Examples, Report } from '../../model/rule.ts';

/** Fastify sends a text as plain text unless told otherwise, and Node's own methods set no type. */
function isHtmlByDefault(call: Call): boolean {
  return call.name.path.endsWith('.send') && !call.name.path.startsWith('reply');
}

function check(context: CodeContext, body: SyntaxNode, htmlByDefault: boolean, report: Report): void {
  const found = readResponseBody(context, body, htmlByDefault);
  if (found === null || found.trace === null || (found.verdict !== 'markup' && found.verdict !== 'page')) return;
  const weight = found.verdict === 'markup' ? {} : { confidence: 'medium' as const };
  report(spanOf(found.node), { ...weight, related: context.related(found.trace) });
}

export const rule = javascriptRule({
  id: 'javascript/cross-site-scripting-response',
  title: 'Response repeats request data as markup',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html',
    'https://expressjs.com/en/api.html#res.send',
  ],
  message: 'Request data goes into the page as it is: a script in it acts as the user. Escape it, or answer with JSON.',
  why: 'Whoever makes a user follow a prepared link decides what stands in this part of the page. A `<script>` in it runs with the rights of the site and of that user. Express sends every text as `text/html` unless another type was set.',
  remedy:
    "Render the page with a template that escapes, escape the value (`escape-html`), or answer with `res.json(…)` or `res.type('text')`.",
  fix: null,
  listeners: [
    onCall(['*.send', '*.write', '*.end', '*.html'], (call, context, report) => {
      const body = sentBody(call, context);
      if (body !== null) check(context, body, isHtmlByDefault(call), report);
    }),
    onCall(responseClasses, (call, context, report) => {
      const body = markupOfResponse(call, context);
      if (body !== null) check(context, body, true, report);
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
    { code: `app.get('/hello', (req, res) => {\n  res.send(\`<h1>Hello \${⟦req.query.name⟧}</h1>\`);\n});\n` },
    {
      code: `app.get('/item/:id', (request, response) => {\n  const { id } = request.params;\n  response.status(404).send(⟦'No item ' + id⟧);\n});\n`,
    },
    { code: `router.get('/', (ctx) => {\n  ctx.body = '<p>' + ⟦ctx.query.text⟧ + '</p>';\n});\n` },
  ],
  good: [
    `app.get('/hello', (req, res) => {\n  res.json({ name: req.query.name });\n  res.send({ name: req.query.name });\n});\n`,
    `import escapeHtml from 'escape-html';\napp.get('/hello', (req, res) => res.send('<h1>' + escapeHtml(req.query.name) + '</h1>'));\n`,
    `app.get('/hello', (req, res) => {\n  res.type('text/plain');\n  res.send('Hello ' + req.query.name);\n});\n`,
  ],
} satisfies Examples;
