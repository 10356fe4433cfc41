import type { CodeContext } from '../../code/context.ts';
import { spanOf } from '../../code/expression.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { isCallersKey, isCounter } from '../../code/languages/javascript/variable-key.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples, Report } from '../../model/rule.ts';

function check(context: CodeContext, report: Report): void {
  for (const { target, augmented } of context.unit.assignments) {
    if (augmented || target.type !== 'subscript_expression') continue;
    const write = context.expression(target);
    if (write.kind !== 'index' || isCounter(context, write.index) || context.isConstant(write.index)) continue;
    // `object[a][b] = …` with data of a request is reported as pollution.
    const inner = context.expression(write.object);
    if (inner.kind === 'index' && context.trace(inner.index) !== null) continue;
    const trace = context.trace(write.index);
    const isTainted = trace !== null && comesOverNetwork(trace);
    if (isTainted) {
      report(spanOf(target), { related: context.related(trace), confidence: 'medium' });
      continue;
    }
    if (isCallersKey(context, write.object, write.index)) report(spanOf(target));
  }
}

export const rule = javascriptRule({
  id: 'javascript/object-injection',
  title: 'Key of an object comes from a caller',
  severity: 'hint',
  confidence: 'low',
  recommended: false,
  cwe: [1321, 915],
  controls: ['OWASP A03:2021'],
  references: ['https://developer.mozilla.org/en-US/docs/Web/Security/Attacks/Prototype_pollution'],
  message: 'The caller chooses the key, and `__proto__` or `constructor` is one too. Check it, or use a Map.',
  why: 'If a key can come from outside, it reaches properties that the object has by nature: its prototype, its constructor, its methods. Writing there changes other objects, or breaks the object itself.',
  remedy: 'Check the key with `Object.hasOwn` or against a list, or keep the data in a `Map`.',
  fix: null,
  listeners: [{ on: 'unit', check }],
});

export const examples = {
  bad: [
    { code: `function setOption(options, name, value) {\n  ⟦options[name]⟧ = value;\n}\n` },
    { code: `app.post('/', (req, res) => {\n  ⟦users[req.body.name]⟧ = req.body;\n});\n` },
  ],
  good: [
    `function setOption(options, name, value) {\n  if (!Object.hasOwn(options, name)) return;\n  options[name] = value;\n}\n`,
    `function put(list, index, value) {\n  list[index] = value;\n}\nfor (const key of Object.keys(defaults)) options[key] ??= defaults[key];\n`,
  ],
} satisfies Examples;
