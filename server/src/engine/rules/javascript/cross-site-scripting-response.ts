import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { literalText, textPieces } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import type { Examples, Report } from '../../model/rule.ts';

const response =
  /^(?:_?res|_?response|reply|resp)(?:\.(?:status|type|code|header|set|cookie|contentType|vary|append)\(\))*\.(?:send|write|end|html)$/;
const plainType =
  /(?:type|header|set|writeHead)\(\s{0,40}(?:\d{1,4}\s{0,40},\s{0,40})?(?:\{\s{0,40})?(?:['"`]content-type['"`]\s{0,40}[,:]\s{0,40})?['"`](?:text\/plain|application\/(?:[^x]|x[^h])|json|txt|text\/(?:css|csv|event-stream|javascript|xml)|image\/|audio\/|video\/)/i;

function check(context: CodeContext, body: SyntaxNode, htmlByDefault: boolean, report: Report): void {
  if (context.isConstant(body) || /^(?:object|array)$/.test(context.expression(context.valueNode(body)).kind)) return;
  const owner = context.facts.functionAt(body.startIndex);
  if (owner !== null && plainType.test(context.facts.text.slice(owner.node.startIndex, body.endIndex))) return;
  const pieces = textPieces(context, body);
  const literal = literalText(pieces, '');
  const isMarkup = /<[a-z!/]/i.test(literal);
  if (!isMarkup && (!htmlByDefault || /^\s*[[{]/.test(literal))) return;
  for (const piece of pieces) {
    if (typeof piece === 'string') continue;
    const trace = context.trace(piece);
    if (trace === null || !comesOverNetwork(trace)) continue;
    // A whole body, or what is made of one by JSON.stringify, is sent as JSON.
    const way = [trace.sourceSpan, ...trace.steps].map((span) => context.textOf(span)).join('\n');
    if (
      pieces.length === 1 &&
      (/^[\w$.]+\.(?:body|query|params|headers|cookies)$/.test(context.textOf(trace.sourceSpan)) ||
        /\.(?:split|map|keys|files?)\b/.test(way))
    )
      return;
    if (!isMarkup && /JSON\.stringify|\.buffer\b/.test(way)) return;
    report(spanOf(isMarkup ? piece : body), { ...(isMarkup ? {} : { confidence: 'medium' as const }), related: context.related(trace) });
    return;
  }
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
      const body = call.args[0]?.node;
      if (body === undefined || (call.name.root !== 'parameter' && call.name.root !== 'local') || !response.test(call.name.path)) return;
      // Fastify sends a text as plain text unless told otherwise.
      check(context, body, call.name.path.endsWith('.send') && !call.name.path.startsWith('reply'), report);
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
