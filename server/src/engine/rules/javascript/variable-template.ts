import { argumentOf } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { networkTrace } from '../../code/languages/javascript/options.ts';
import { isHarmlessPart } from '../../code/languages/javascript/text-pieces.ts';
import { templateCompilers } from '../../code/languages/javascript/template-calls.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/variable-template',
  title: 'Template text comes from a variable',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [94, 1336],
  controls: ['OWASP A03:2021'],
  references: ['https://cwe.mitre.org/data/definitions/1336.html'],
  message: 'This template is not fixed, and templates run code. Look who writes it; data belongs into the values.',
  why: 'A template engine turns its text into a function. Where the text can come from a user, that user runs code in this process.',
  remedy: 'Keep templates in files of the program and pass data as values.',
  fix: null,
  listeners: [
    onCall(templateCompilers, (call, context, report) => {
      const template = argumentOf(call.args, 0)?.node;
      if (template === undefined || isHarmlessPart(context, template)) return;
      const value = context.expression(context.valueNode(template));
      // A template that is read from a file of the program is its own.
      if (
        /^(?:function|object|array)$/.test(value.kind) ||
        (value.kind === 'call' &&
          /readFile|require|import|load|getElementById|querySelector|\.html$|\$\(/.test(context.textOf(context.valueNode(template))))
      )
        return;
      if (networkTrace(context, template) === null) report(spanOf(template));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const ejs = require('ejs');\nmodule.exports = (text, data) => ejs.render(⟦text⟧, data);\n` },
    {
      code: `import Handlebars from 'handlebars';\nexport const compile = (layout: Layout) => Handlebars.compile(⟦layout.source⟧);\n`,
      path: 'example.ts',
    },
  ],
  good: [
    `const ejs = require('ejs');\nconst text = require('fs').readFileSync('mail.ejs', 'utf8');\nmodule.exports = (data) => ejs.render(text, data);\n`,
    `import _ from 'lodash';\nexport const greet = _.template('Hello <%- name %>');\n`,
  ],
} satisfies Examples;
