import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { sinks } from '../../code/sinks.ts';
import { replace, safe } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

const runners = [
  'node-serialize.unserialize',
  'serialize-to-js.deserialize',
  'serialize-to-js.deserializeUnsafe',
  'funcster.deepDeserialize',
  'funcster.deserialize',
  'cryo.parse',
  'node-serialize.default.unserialize',
  'serialize.unserialize',
  'funcster.deepDeserializeFunctions',
  'serialijse.deserialize',
  'json-fn.parse',
  'jsonfn.JSONfn.parse',
  'json-function.parse',
  'unserialize',
  'serialize-javascript.deserialize',
  'json-tson.parse',
  'php-serialize.unserialize',
];

export const rule = javascriptRule({
  id: 'javascript/unsafe-deserialization',
  title: 'Data is read with a parser that runs code',
  severity: 'error',
  confidence: 'high',
  recommended: true,
  cwe: [502],
  controls: ['OWASP A08:2021'],
  references: [
    'https://github.com/nodeca/js-yaml/blob/master/migrate_v3_to_v4.md',
    'https://cheatsheetseries.owasp.org/cheatsheets/Deserialization_Cheat_Sheet.html',
  ],
  message: 'This parser builds functions from the data, so the data can run code here. Read it with JSON.parse or a safe schema.',
  why: 'Formats that can carry functions or types let the sender decide what is built while the data is read. With `node-serialize` or the full schema of `js-yaml` 3, a prepared text runs JavaScript in this process.',
  remedy:
    'Use `JSON.parse` and check the result against a schema. With js-yaml 3 use `yaml.safeLoad(text)`; in version 4, `yaml.load` is safe with its default schema.',
  fix: 'safe',
  listeners: [
    onCall(runners, (call, context, report) => {
      const data = call.args[0]?.node;
      if (data === undefined || context.isConstant(data)) return;
      const trace = context.trace(data);
      report(spanOf(data), trace === null ? { severity: 'warning', confidence: 'medium' } : { related: context.related(trace) });
    }),
    onCall(['js-yaml.load', 'js-yaml.loadAll'], (call, context, report) => {
      const data = call.args[0]?.node;
      if (data === undefined || context.isConstant(data)) return;
      // Version 4 has no safeLoad: a file that uses both reads with version 3, whose plain load accepts functions.
      if (!context.mentions(/\bsafe(?:Load|LoadAll|Dump)\b|DEFAULT_(?:SAFE|FULL)_SCHEMA/)) return;
      if (call.args.some((argument) => context.pair(argument.node, 'schema') !== null)) return;
      const callee = context.expression(call.callee);
      if (callee.kind !== 'member') return;
      const name = { start: call.callee.endIndex - callee.property.length, end: call.callee.endIndex };
      const trace = context.trace(data);
      report(name, {
        ...(trace === null ? { severity: 'warning' as const } : { related: context.related(trace) }),
        fixes: [safe('Read with the safe schema', replace(name, callee.property === 'load' ? 'safeLoad' : 'safeLoadAll'))],
      });
    }),
    onBinding(
      ['evalFunctions'],
      ({ value, span }, context, report) => {
        if (context.valueOf(value) === true)
          report(span, { fixes: [safe('Do not run functions of the data', replace(spanOf(value), 'false'))] });
      },
      ['pair'],
    ),
    onBinding(['schema'], ({ value, span }, context, report) => {
      // The types of JavaScript, functions among them, are a package of their own since version 4.
      const extended = context.expression(context.valueNode(value));
      if (extended.kind === 'call' && /\.extend$/.test(context.textOf(extended.callee)))
        for (const { node } of extended.args) {
          const added = context.expression(node);
          const path = added.kind === 'member' ? (context.resolve(added.object)?.path ?? '') : '';
          if (/^js-yaml-js-types\b/.test(context.resolve(node)?.path ?? '') || path.startsWith('js-yaml-js-types'))
            report(spanOf(value), { confidence: 'medium', severity: 'warning' });
        }
      const name = context.resolve(value);
      if (name === null || !/^js-yaml(?:\.default)?\.DEFAULT_FULL_SCHEMA$/.test(name.path)) return;
      report(spanOf(value), { fixes: [safe('Remove the full schema', context.removeItem(span))] });
    }),
    ...sinks([{ names: ['v8.deserialize', 'v8.Deserializer'], argument: 0, unproven: 'nothing' }]),
  ],
});

export const examples = {
  bad: [
    {
      code: `const serialize = require('node-serialize');\napp.post('/profile', (req, res) => {\n  const profile = serialize.unserialize(⟦Buffer.from(req.cookies.profile, 'base64').toString()⟧);\n  res.json(profile);\n});\n`,
    },
    {
      code: `import yaml from 'js-yaml';\nexport const read = (text: string) => yaml.load(text, { schema: ⟦yaml.DEFAULT_FULL_SCHEMA⟧, json: true });\n`,
      fixed: `import yaml from 'js-yaml';\nexport const read = (text: string) => yaml.load(text, { json: true });\n`,
      path: 'example.ts',
    },
    {
      code: `const yaml = require('js-yaml');\nconst settings = yaml.safeLoad(own);\nmodule.exports = (text) => yaml.⟦load⟧(text);\n`,
      fixed: `const yaml = require('js-yaml');\nconst settings = yaml.safeLoad(own);\nmodule.exports = (text) => yaml.safeLoad(text);\n`,
    },
  ],
  good: [
    `import yaml from 'js-yaml';\nexport const read = (text) => yaml.load(text);\n`,
    `app.post('/profile', (req, res) => res.json(JSON.parse(req.cookies.profile)));\n`,
  ],
} satisfies Examples;
