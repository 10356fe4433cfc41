import { spanOf } from '../../code/expression.ts';
import { comesOverNetwork, isChosenByLink } from '../../code/languages/javascript/destination.ts';
import { computedCalls } from '../../code/languages/javascript/computed-calls.ts';
import { isCheckedBefore } from '../../code/languages/javascript/checked.ts';
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
    computedCalls(({ index, name }, context, report) => {
      const trace = context.trace(index);
      if (trace !== null && (comesOverNetwork(trace) || isChosenByLink(context, trace))) return;
      if (name.startsWith('__webpack')) return;
      if (isHarmlessPart(context, index) || isCheckedBefore(context, index)) return;
      const expression = context.expression(context.valueNode(index));
      const key = expression.kind === 'name' ? expression.name : expression.kind === 'member' ? expression.property : '';
      // A symbol names one method, and a single letter is a counter most often.
      if (/^(?:_*[a-z]|[A-Z_\d]+|.*(?:symbol|Symbol|index|Index))$/.test(key) || /^_?[sS]ymbols?\./.test(context.textOf(index))) return;
      if (
        /^(?:window|global|globalThis|self|top)$/.test(name) ||
        expression.kind === 'member' ||
        context.resolve(index)?.root === 'parameter'
      )
        report(spanOf(index));
    }),
  ],
});

export const examples = {
  bad: [
    { code: `export const call = (target, method, value) => target[⟦method⟧](value);\n` },
    { code: `function handle({ type, data }) {\n  return handlers[⟦type⟧](data);\n}\n` },
    { code: `function run(message) {\n  return window[⟦message.action⟧](message.data);\n}\n` },
  ],
  good: [
    `const methods = ['get', 'set'];\nfor (const method of methods) store[method]();\n`,
    `function visit(list, i) {\n  list[i]();\n  list[i + 1]();\n  list['first']();\n}\n`,
  ],
} satisfies Examples;
