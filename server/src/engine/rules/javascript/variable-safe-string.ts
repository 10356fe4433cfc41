import { judgeMarkup } from '../../code/languages/javascript/html-text.ts';
import { placeInCall } from '../../code/languages/javascript/places.ts';
import { javascriptRule, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/variable-safe-string',
  title: 'Handlebars shows a variable without escaping it',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [79],
  controls: ['OWASP A03:2021'],
  references: ['https://handlebarsjs.com/api-reference/utilities.html#handlebars-safestring-string'],
  message: 'Handlebars does not escape what stands in a SafeString. Look where the value comes from, and escape its parts.',
  why: 'A helper that answers a `SafeString` promises that its text holds no script. If a part of it comes from a user or another service and was not escaped, a script in it runs in the page.',
  remedy: 'Escape each value before it becomes a part of the markup: `Handlebars.escapeExpression(value)`.',
  fix: null,
  listeners: [
    onCall(
      [
        '*.SafeString',
        'Ember.String.htmlSafe',
        'ember.String.htmlSafe',
        'ember.default.String.htmlSafe',
        '@ember/template.htmlSafe',
        '@ember/string.htmlSafe',
      ],
      (call, context, report) => {
        const value = call.args[0]?.node;
        if (value !== undefined && judgeMarkup(context, value)?.proof === 'unchecked') report(placeInCall(context, call, value));
      },
    ),
  ],
});

export const examples = {
  bad: [
    { code: `Handlebars.registerHelper('raw', (text) => new Handlebars.SafeString(⟦text⟧));\n` },
    { code: `const hbs = require('hbs');\nhbs.registerHelper('list', (items) => new hbs.SafeString(⟦render(items)⟧));\n` },
  ],
  good: [
    `Handlebars.registerHelper('line', () => new Handlebars.SafeString('<hr>'));\n`,
    `Handlebars.registerHelper('bold', (text) => new Handlebars.SafeString('<b>' + Handlebars.escapeExpression(text) + '</b>'));\n`,
  ],
} satisfies Examples;
