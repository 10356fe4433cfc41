import { spanOf } from '../../code/expression.ts';
import { computedCalls } from '../../code/languages/javascript/computed-calls.ts';
import { isHarmlessPart } from '../../code/languages/javascript/text-pieces.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples } from '../../model/rule.ts';

export const rule = javascriptRule({
  id: 'javascript/variable-method',
  title: 'Method to call is chosen by a variable',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [749, 470],
  controls: ['OWASP A03:2021'],
  references: ['https://cwe.mitre.org/data/definitions/470.html'],
  message: 'Whatever this variable names is called, inherited methods too. Look where it comes from, or use a Map of functions.',
  why: 'The file does not show where the name comes from. If a caller takes it from outside, `constructor` and other inherited methods can be called, and on a global object any function of the page or program.',
  remedy: 'Look the name up in a `Map`, or test it with `Object.hasOwn(actions, name)` before the call.',
  fix: null,
  listeners: [
    computedCalls(({ index }, context, report) => {
      if (isHarmlessPart(context, index) || context.trace(index) !== null) return;
      const expression = context.expression(context.valueNode(index));
      const name = expression.kind === 'name' ? expression.name : expression.kind === 'member' ? expression.property : '';
      // A symbol names one method, and a single letter is a counter most often.
      if (/^(?:_*[a-z]|[A-Z_\d]+|.*(?:symbol|Symbol|index|Index))$/.test(name) || /^_?[sS]ymbols?\./.test(context.textOf(index))) return;
      const owner = context.facts.functionAt(index.startIndex);
      const definition = owner?.shape.parameters.some((parameter) =>
        parameter.bindings.some((binding) => binding.name === name.split('.')[0]),
      );
      if (definition === true || expression.kind === 'member') report(spanOf(index));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `export const call = (target, method, value) => target[⟦method⟧](value);\n` },
    { code: `function run(message) {\n  return window[⟦message.action⟧](message.data);\n}\n` },
  ],
  good: [
    `const methods = ['get', 'set'];\nfor (const method of methods) store[method]();\n`,
    `function visit(list, i) {\n  list[i]();\n  list[i + 1]();\n  list['first']();\n}\n`,
  ],
} satisfies Examples;
