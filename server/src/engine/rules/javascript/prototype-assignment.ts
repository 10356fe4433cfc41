import { spanOf } from '../../code/expression.ts';
import { javascriptRule, onBinding, onCall } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

const natives = /^(?:Object|Array|String|Number|Boolean|Function|Date|RegExp|Promise|Map|Set|Error|JSON|Math)\.prototype\.[\w$]+$/;

export const rule = javascriptRule({
  id: 'javascript/prototype-assignment',
  title: 'Prototype is replaced or extended',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [1321],
  controls: ['OWASP A08:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Object/proto',
    'https://developer.mozilla.org/en-US/docs/Web/Security/Attacks/Prototype_pollution',
  ],
  message: 'What is written here changes other objects too. Look whether the value can come from outside.',
  why: 'An object that gets a prototype from data answers for properties that it never had, such as `isAdmin`. What is added to the prototype of all objects shows up in every loop over keys and in the options of every function.',
  remedy: 'Make objects with `Object.create(prototype)` or a class, and keep data from outside in a `Map`.',
  fix: null,
  listeners: [
    onBinding(
      ['__proto__'],
      ({ value, target, form }, context, report) => {
        if (form === 'pair' || target === null || context.valueOf(value) === null) return;
        if (context.expression(target).kind === 'name') return;
        // A class that names its parent, as old code does.
        if (/\.prototype$/.test(context.textOf(value))) return;
        report({ start: target.startIndex, end: target.endIndex });
      },
      ['assignment'],
    ),
    {
      on: 'unit',
      check(context, report) {
        for (const { target } of context.unit.assignments) {
          if (target.type !== 'member_expression' && target.type !== 'subscript_expression') continue;
          // `object.__proto__.name = …` reaches every object of that kind.
          if (/(?:\.__proto__|\[['"`]__proto__['"`]\]|\.constructor\.prototype)[.[]/.test(context.textOf(target))) report(spanOf(target));
          if (target.type !== 'member_expression') continue;
          if (natives.test(context.textOf(target)) && !/polyfill|shim/i.test(context.path)) report(spanOf(target));
        }
      },
    },
    onCall(['Object.setPrototypeOf', 'Reflect.setPrototypeOf'], (call, context, report) => {
      const prototype = call.args[1]?.node;
      if (prototype === undefined || context.trace(prototype) === null) return;
      report(spanOf(prototype));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `const view = {};\n⟦view.__proto__⟧ = options;\n` },
    { code: `⟦options['__proto__'].isAdmin⟧ = true;\n` },
    { code: `⟦Array.prototype.last⟧ = function () {\n  return this[this.length - 1];\n};\n` },
  ],
  good: [
    `const view = Object.create(base);\nview.__proto__ = null;\n`,
    `Shape.prototype.draw = function () {};\nObject.setPrototypeOf(Circle.prototype, Shape.prototype);\n`,
  ],
} satisfies Examples;
