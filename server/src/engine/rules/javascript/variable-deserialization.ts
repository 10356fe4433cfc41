import { spanOf } from '../../code/expression.ts';
import { isHarmlessPart } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/variable-deserialization',
  title: 'Serialized objects come from a variable',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [502],
  controls: ['OWASP A08:2021'],
  references: [
    'https://nodejs.org/api/v8.html#v8deserializebuffer',
    'https://cheatsheetseries.owasp.org/cheatsheets/Deserialization_Cheat_Sheet.html',
  ],
  message: 'Who writes these bytes decides which objects are built. Look where they come from, or exchange JSON.',
  why: 'Formats that hold more than plain data trust their writer: prepared bytes make objects that the program does not expect, read memory past their end, or stop the process.',
  remedy: 'Exchange data as JSON and check it against a schema. Where the format is needed, verify a signature over the bytes first.',
  fix: null,
  listeners: [
    onCall(
      [
        'v8.deserialize',
        'v8.Deserializer',
        'bson.deserialize',
        'bson-ext.deserialize',
        'superjson.parse',
        'superjson.deserialize',
        'flatted.parse',
        'devalue.unflatten',
        'typeson.Typeson().parse',
        'resurrect-js.Resurrect().resurrect',
        'msgpackr.unpack',
        'cbor.decode',
        'cbor.decodeFirstSync',
        'cbor-x.decode',
      ],
      (call, context, report) => {
        const data = call.args[0]?.node;
        if (data === undefined || isHarmlessPart(context, data) || (call.name.path.startsWith('v8.') && context.trace(data) !== null))
          return;
        // A copy of an own value: `deserialize(serialize(value))`.
        if (/^(?:[\w$.]*\.)?(?:serialize|stringify|encode|pack)\(/.test(context.textOf(context.valueNode(data)))) return;
        report(spanOf(data));
      },
    ),
  ],
});

export const examples = {
  bad: [
    { code: `const v8 = require('v8');\nmodule.exports = (bytes) => v8.deserialize(⟦bytes⟧);\n` },
    { code: `import { deserialize } from 'bson';\nexport const read = (message) => deserialize(⟦message.content⟧);\n` },
  ],
  good: [
    `import { serialize, deserialize } from 'node:v8';\nexport const copy = (value) => deserialize(serialize(value));\n`,
    `export const read = (text) => JSON.parse(text);\n`,
  ],
} satisfies Examples;
