import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import { isCallersKey, isCounter } from '../../code/languages/javascript/variable-key.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples, Report } from '../../model/rule.ts';

/** Words of a check that keeps the names of prototypes out, wherever in the function it stands. */
const checked = /__proto__|['"]prototype['"]|hasOwn|[iI]sSafe|unsafe|forbidden|Object\.create\(null\)|new Map\b/;

/** True for `target[key] = source[key]` in a function that copies objects within objects by calling itself. */
function copiesDeeply(context: CodeContext, target: SyntaxNode, value: SyntaxNode): boolean {
  const to = context.expression(target);
  const from = context.expression(value);
  if (to.kind !== 'index' || from.kind !== 'index' || context.expression(to.index).kind !== 'name') return false;
  if (context.textOf(to.index) !== context.textOf(from.index) || context.textOf(to.object) === context.textOf(from.object)) return false;
  for (let node = target.parent; node !== null; node = node.parent) {
    if (!/function|method_definition/.test(node.type)) continue;
    const name = (
      node.childForFieldName('name') ?? (node.parent?.type === 'variable_declarator' ? node.parent.childForFieldName('name') : null)
    )?.text;
    const text = context.textOf(node);
    if (name === undefined || !/^[\w$]+$/.test(name)) continue;
    const body = text.slice(text.indexOf('{') + 1);
    if (!new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}\\(`).test(body)) return false;
    return /\sin\s|Object\.(?:keys|entries)\(|Reflect\.ownKeys\(/.test(body) && !checked.test(body);
  }
  return false;
}

function check(context: CodeContext, report: Report): void {
  for (const { target, value, augmented } of context.unit.assignments) {
    if (augmented || target.type !== 'subscript_expression') continue;
    const write = context.expression(target);
    if (write.kind === 'index' && copiesDeeply(context, target, value)) {
      report(spanOf(target));
      continue;
    }
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
    { code: `function setPath(root, path, value) {\n  const keys = path.split('.');\n  ⟦root[keys[keys.length - 1]]⟧ = value;\n}\n` },
  ],
  good: [
    `function setOption(options, name, value) {\n  if (!Object.hasOwn(options, name)) return;\n  options[name] = value;\n}\n`,
    `function put(list, index, value) {\n  list[index] = value;\n}\nfor (const key of Object.keys(defaults)) options[key] ??= defaults[key];\n`,
  ],
} satisfies Examples;
