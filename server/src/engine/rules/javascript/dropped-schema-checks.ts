import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import { hasOption, insertPair, optionsOf } from '../../code/languages/javascript/options.ts';
import { insert, replace, review } from '../../fix/edit.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/dropped-schema-checks',
  title: 'Unknown fields of a request or record are kept',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [915, 20],
  controls: ['OWASP A08:2021'],
  references: ['https://mongoosejs.com/docs/guide.html#strict', 'https://docs.nestjs.com/techniques/validation#stripping-properties'],
  message: 'Fields that the schema does not know are taken over: `role` or an operator, for example. Drop unknown fields.',
  why: 'Whoever sends the data adds fields that the program does not expect. They end up in the database or in a filter there.',
  remedy: '`new ValidationPipe({ whitelist: true })` in NestJS; leave `strict` and `strictQuery` of mongoose on.',
  fix: 'review',
  listeners: [
    onCall(['@nestjs/common.ValidationPipe', 'ValidationPipe'], (call, context, report) => {
      if (!call.constructs || call.args.some((argument) => argument.spread)) return;
      const [first] = call.args;
      const title = 'Drop unknown fields (handlers that use them must declare them)';
      if (first === undefined) {
        const end = call.node.endIndex;
        const edit =
          context.facts.text.charAt(end - 1) === ')' ? insert(end - 1, '{ whitelist: true }') : insert(end, '({ whitelist: true })');
        report(spanOf(call.callee), { fixes: [review(title, edit)] });
        return;
      }
      const options = optionsOf(context, first.node);
      if (options === null || options.open || hasOption(options, 'whitelist', 'forbidNonWhitelisted')) return;
      report(spanOf(call.callee), { fixes: [options.own ? review(title, insertPair(options.node, 'whitelist: true')) : null] });
    }),
    onCall(['mongoose.set', 'mongoose.default.set'], (call, context, report) => {
      const [name, value] = call.args;
      if (
        name === undefined ||
        value === undefined ||
        !/^(?:strictQuery|strict|sanitizeFilter)$/.test(context.stringOf(name.node) ?? '') ||
        context.valueOf(value.node) !== false
      )
        return;
      report(spanOf(value.node), { fixes: [review('Refuse unknown fields in filters', replace(spanOf(value.node), 'true'))] });
    }),
    onBinding(
      ['strict', 'strictQuery', 'whitelist', 'sanitizeFilter', 'allowUnknown', 'forbidUnknownValues'],
      ({ name, value, span }, context, report) => {
        const object = value.parent?.parent;
        const call = object?.parent?.type === 'arguments' ? object.parent.parent : null;
        const callee = context.textOf(call?.childForFieldName('constructor') ?? call?.childForFieldName('function') ?? value);
        const constant = context.valueOf(value);
        if (name === 'allowUnknown') {
          if (constant !== true || !/validate|\.options$|\.prefs$|preferences$/.test(callee)) return;
          report(span, { fixes: [review('Refuse unknown fields', replace(spanOf(value), 'false'))] });
          return;
        }
        if (constant !== false || !/Schema$|ValidationPipe$|mongoose\.(?:connect|createConnection)$/.test(callee)) return;
        report(span, { fixes: [review('Drop unknown fields', replace(spanOf(value), 'true'))] });
      },
      ['pair'],
    ),
  ],
});

export const examples = {
  bad: [
    {
      code: `import { ValidationPipe } from '@nestjs/common';\napp.useGlobalPipes(new ⟦ValidationPipe⟧({ transform: true }));\n`,
      fixed: `import { ValidationPipe } from '@nestjs/common';\napp.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));\n`,
      path: 'example.ts',
    },
    {
      code: `const mongoose = require('mongoose');\nmongoose.set('strictQuery', ⟦false⟧);\nconst user = new mongoose.Schema({ name: String }, { ⟦strict: false⟧ });\n`,
      fixed: `const mongoose = require('mongoose');\nmongoose.set('strictQuery', true);\nconst user = new mongoose.Schema({ name: String }, { strict: true });\n`,
    },
  ],
  good: [
    `import { ValidationPipe } from '@nestjs/common';\napp.useGlobalPipes(new ValidationPipe({ whitelist: true }));\n`,
    `const parser = sax.createStream({ strict: false });\nconst mongoose = require('mongoose');\nmongoose.set('strictQuery', true);\n`,
  ],
} satisfies Examples;
