import { spanOf } from '../../code/expression.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/dynamic-require',
  title: 'Module or template is chosen by the request',
  severity: 'warning',
  confidence: 'high',
  recommended: true,
  cwe: [829, 98],
  controls: ['OWASP A08:2021'],
  references: ['https://nodejs.org/api/modules.html#requireid', 'https://cwe.mitre.org/data/definitions/829.html'],
  message: 'The request chooses which file is loaded and run here, `../` included. Choose it from a fixed list.',
  why: '`require` and `import` run the file that they load. A name from the request reaches any file of the server, such as one that was uploaded before. A template name from the request shows pages that were meant for others.',
  remedy:
    "Keep the choices in a table:\n\n```js\nconst views = { list: './list.js', grid: './grid.js' };\nconst view = require(views[name] ?? views.list);\n```",
  fix: null,
  listeners: [
    ...sinks(
      [
        {
          names: ['require', 'require.resolve', 'import', 'module.require', 'module.createRequire()', 'import-fresh'],
          argument: 0,
          unproven: 'nothing',
        },
      ],
      // A worker hears only the page that made it.
      { accepts: (trace) => comesOverNetwork(trace) && trace.source !== 'a message' },
    ),
    onCall(['*.render'], (call, context, report) => {
      const template = call.args[0]?.node;
      if (template === undefined || !/^(?:_?res|_?response|reply|ctx|context)(?:\.status\(\))?\.render$/.test(call.name.path)) return;
      const trace = context.isConstant(template) ? null : context.trace(template);
      if (trace !== null && comesOverNetwork(trace)) report(spanOf(template), { related: context.related(trace) });
    }),
  ],
});

export const examples = {
  bad: [
    {
      code: `app.get('/plugin/:name', (req, res) => {\n  const plugin = require(⟦'./plugins/' + req.params.name⟧);\n  res.json(plugin.describe());\n});\n`,
    },
    { code: `app.get('/page', (req, res) => res.render(⟦req.query.page⟧));\n` },
    { code: `export const load = async (request) => import(⟦\`./locales/\${request.query.language}.js\`⟧);\n` },
  ],
  good: [
    `const plugins = names.map((name) => require('./plugins/' + name));\n`,
    `app.get('/page', (req, res) => res.render('page', { title: req.query.title }));\n`,
  ],
} satisfies Examples;
