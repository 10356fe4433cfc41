import { spanOf } from '../../code/expression.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

const merging = [
  ...['merge', 'mergeWith', 'defaultsDeep', 'zipObjectDeep', 'extendDeep'].flatMap((name) => [
    `lodash.${name}`,
    `lodash/${name}`,
    `_.${name}`,
    `lodash-es.${name}`,
  ]),
  'lodash.merge',
  'lodash.mergewith',
  'lodash.defaultsdeep',
  'deepmerge',
  'deepmerge.all',
  'deep-extend',
  'merge-deep',
  'mixin-deep',
  'merge',
  'merge.recursive',
  'assign-deep',
  'defaults-deep',
  'deep-assign',
  'hoek.merge',
  '@hapi/hoek.merge',
  'just-extend',
  'extend',
  '$.extend',
  'jQuery.extend',
  'jquery.extend',
  'angular.merge',
  'flat.unflatten',
  'flat',
  'ts-deepmerge.merge',
  'ramda.mergeDeepRight',
  'ramda.mergeDeepLeft',
  '*.deepMerge',
  '*.mergeDeep',
  'deepMerge',
  'mergeDeep',
];
/** Functions that write under a path; the place of the path among the arguments. */
const setting = [
  'lodash.set',
  'lodash/set',
  '_.set',
  'lodash.setWith',
  'lodash.update',
  'lodash.unset',
  'dot-prop.set',
  'dot-prop.setProperty',
  'object-path.set',
  'set-value',
  'dset',
  'dset.dset',
  'just-safe-set',
  'nested-property.set',
  'mpath.set',
  'jsonpointer.set',
  'json-pointer.set',
  'set-in',
  'selectn',
  'unset-value',
  'property-expr.setter',
  'dottie.set',
  'objectPath.set',
];

export const rule = javascriptRule({
  id: 'javascript/untrusted-deep-merge',
  title: 'Request data is merged deeply into an object',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [1321, 915],
  controls: ['OWASP A08:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Prototype_Pollution_Prevention_Cheat_Sheet.html',
    'https://developer.mozilla.org/en-US/docs/Web/Security/Attacks/Prototype_pollution',
  ],
  message: 'With a key such as `__proto__` or `constructor`, the request changes every object. Pick the fields you expect.',
  why: 'A deep merge follows the keys of the data. Many versions of these libraries follow `__proto__` or `constructor.prototype` as well, so a request sets properties on all objects of the program; and it can always set fields of the target that nobody meant to offer.',
  remedy: 'Check the data against a schema first, or pick the fields: `const { name, colour } = req.body;`.',
  fix: null,
  listeners: [
    onCall(merging, (call, context, report) => {
      // A shallow copy copies `__proto__` as it would any own key.
      if (/(?:^|\.)extend$/.test(call.name.path) && (call.args[0] === undefined || context.valueOf(call.args[0].node) !== true)) return;
      // The target of the merge is written to; only what is merged into it brings keys. Some libraries answer a new object.
      const first = /merge-?deep|deepmerge|mergeDeep|deepMerge|unflatten|^flat$/.test(call.name.path) || call.args.length === 1 ? 0 : 1;
      for (const { node } of call.args.slice(first)) {
        const trace = context.trace(node);
        if (trace === null || !comesOverNetwork(trace)) continue;
        report(spanOf(node), { related: context.related(trace) });
        return;
      }
    }),
    onCall(setting, (call, context, report) => {
      const path = call.args[1]?.node;
      const trace = path === undefined || context.isConstant(path) ? null : context.trace(path);
      if (path === undefined || trace === null || !comesOverNetwork(trace)) return;
      report(spanOf(path), {
        related: context.related(trace),
        message: 'With a path such as `__proto__.isAdmin`, the request changes every object. Check the path against a list.',
      });
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const _ = require('lodash');\napp.put('/settings', (req, res) => {\n  _.merge(settings, ⟦req.body⟧);\n  res.end();\n});\n` },
    { code: `import set from 'lodash/set';\napp.post('/', (req, res) => res.json(set({}, ⟦req.body.path⟧, req.body.value)));\n` },
    { code: `app.post('/', (req, res) => res.json($.extend(true, {}, ⟦JSON.parse(req.body.options)⟧)));\n` },
  ],
  good: [
    `const _ = require('lodash');\napp.put('/settings', (req, res) => {\n  _.merge(settings, defaults);\n  res.end();\n});\n`,
    `app.post('/', (req, res) => res.json($.extend({}, JSON.parse(req.body.options))));\n`,
  ],
} satisfies Examples;
