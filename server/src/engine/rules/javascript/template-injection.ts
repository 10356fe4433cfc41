import { argumentOf, type CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { networkTrace } from '../../code/languages/javascript/options.ts';
import { templateCompilers } from '../../code/languages/javascript/template-calls.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

/** True for data that is one whole object of the request, whose keys the sender chooses. */
function isWholeObject(context: CodeContext, node: SyntaxNode): boolean {
  const value = context.expression(context.valueNode(node));
  if (value.kind === 'object') return value.spreads.some((spread) => isWholeObject(context, spread));
  return /\.(?:body|query|payload)$/.test(context.resolve(context.valueNode(node))?.path ?? '');
}

export const rule = javascriptRule({
  id: 'javascript/template-injection',
  title: 'Template is written or set up by the request',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [94, 1336],
  controls: ['OWASP A03:2021'],
  references: ['https://cwe.mitre.org/data/definitions/1336.html', 'https://ejs.co/#docs', 'https://pugjs.org/api/reference.html'],
  message: 'The request writes this template, and templates run code: its sender runs programs here. Pass data as values instead.',
  why: 'A template engine turns its text into a JavaScript function. Text from a request such as `<%= global.process.exit() %>` then runs in this process. An object of options from the request reaches the same place.',
  remedy: "Keep templates in files and pass data as values:\n\n```js\nres.render('profile', { name: req.body.name });\n```",
  fix: null,
  listeners: [
    onCall(templateCompilers, (call, context, report) => {
      const template = argumentOf(call.args, 0)?.node;
      if (template === undefined || context.isConstant(template)) return;
      const trace = networkTrace(context, template);
      if (trace !== null) report(spanOf(template), { related: context.related(trace) });
    }),
    onCall(['*.render', '*.renderFile', '*.view', 'ejs.renderFile', 'pug.renderFile', 'consolidate.ejs'], (call, context, report) => {
      const [first, second] = call.args;
      if (
        first === undefined ||
        first.spread ||
        !/(?:^|[.)])(?:_?res|_?response|reply|resp|ctx|app|this|ejs|pug|nunjucks|h|hbs|handlebars|twig|consolidate)(?:\(\))?(?:\.(?:status|code|type|set|header)\(\))*\.\w+$/.test(
          call.name.path,
        )
      )
        return;
      // A template that the request names is reported with other files that it chooses.
      if (second === undefined || second.spread || !isWholeObject(context, second.node)) return;
      const options = networkTrace(context, second.node);
      if (options === null) return;
      report(spanOf(second.node), {
        related: context.related(options),
        severity: 'warning',
        message: 'The whole request goes to the template engine, its settings too: some of them run code. Pass single values.',
      });
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const pug = require('pug');\napp.post('/preview', (req, res) => {\n  res.send(pug.render(⟦req.body.template⟧));\n});\n` },
    {
      code: `import Handlebars from 'handlebars';\nexport const show = (req, res) => {\n  const text = 'Hello ' + req.query.name;\n  const template = Handlebars.compile(⟦text⟧);\n  res.send(template({}));\n};\n`,
    },
    { code: `app.get('/page', (req, res) => {\n  res.render(req.query.page);\n  res.render('page', ⟦req.query⟧);\n});\n` },
  ],
  good: [
    `const pug = require('pug');\napp.get('/', (req, res) => res.send(pug.render('p= name', { name: req.query.name })));\n`,
    `app.get('/page', (req, res) => res.render('page', { name: req.query.name }));\n`,
  ],
} satisfies Examples;
