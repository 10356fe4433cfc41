import { spanOf } from '../../code/expression.ts';
import { removeStatement } from '../../code/languages/javascript/options.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/directory-listing',
  title: 'Server lists the files of a folder',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [548],
  controls: ['OWASP A05:2021'],
  references: ['https://www.npmjs.com/package/serve-index', 'https://cwe.mitre.org/data/definitions/548.html'],
  message: 'Visitors see the names of all files here, those that nothing links to as well. Remove the listing.',
  why: 'Backups, drafts and uploads of other users are found in the list and fetched, although no page links to them.',
  remedy: 'Remove the listing, or put it behind a login.',
  fix: 'review',
  listeners: [
    onCall(['serve-index', 'koa-serve-index', 'serveIndex'], (call, context, report) => {
      const use = call.node.parent?.type === 'arguments' ? call.node.parent.parent : null;
      const edit = use?.type === 'call_expression' ? removeStatement(context, use) : null;
      report(spanOf(call.callee), { fixes: [edit === null ? null : review('Remove the listing', edit)] });
    }),
    onBinding(
      ['listing', 'directoryListing', 'autoIndex'],
      ({ value, span, name }, context, report) => {
        if (context.valueOf(value) === true) report(span, { fixes: [review(`Set \`${name}\` to false`, replace(spanOf(value), 'false'))] });
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `const serveIndex = require('serve-index');\napp.use('/files', ⟦serveIndex⟧('files', { icons: true }));\napp.listen(80);\n`,
      fixed: `const serveIndex = require('serve-index');\napp.listen(80);\n`,
    },
    {
      code: `server.route({ method: 'GET', path: '/{file*}', handler: { directory: { path: 'files', ⟦listing: true⟧ } } });\n`,
      fixed: `server.route({ method: 'GET', path: '/{file*}', handler: { directory: { path: 'files', listing: false } } });\n`,
    },
  ],
  good: [`server.route({ handler: { directory: { path: 'files', listing: false } } });\n`, `app.use('/files', express.static('files'));\n`],
} satisfies Examples;
