import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import type { CodeContext } from '../../code/context.ts';
import { comesOverNetwork } from '../../code/languages/javascript/destination.ts';
import type { FunctionFact } from '../../code/facts.ts';
import { javascriptRule } from '../../code/rule.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import type { Examples, Report } from '../../model/rule.ts';

/** Words of a check that keeps the names of prototypes out, wherever in the function it stands. */
const checked =
  /__proto__|prototype|isPrototypePolluted|isUnsafeKey|isSafeKey|safeKey|unsafeKey|Object\.create\(null\)|new Map\b|blacklist|blocklist|forbidden|disallowed|dangerous/i;

interface KeyLoop {
  readonly key: string;
  readonly body: SyntaxNode;
}

/** The loop over the keys of an object that holds a place: `for (const key in source)`, `Object.keys(source).forEach((key) => …)`. */
function keyLoopAround(context: CodeContext, place: SyntaxNode, owner: FunctionFact): KeyLoop | null {
  for (let node = place.parent; node !== null && node.startIndex >= owner.node.startIndex; node = node.parent) {
    if (node.type === 'for_in_statement') {
      const left = node.childForFieldName('left');
      const right = node.childForFieldName('right');
      const body = node.childForFieldName('body');
      if (left === null || right === null || body === null) continue;
      const isIn = node.childForFieldName('operator')?.text === 'in';
      if (isIn || /^Object\.(?:keys|entries|getOwnPropertyNames)\(|^Reflect\.ownKeys\(/.test(context.textOf(right))) {
        return { key: /[\w$]+/.exec(context.textOf(left).replace(/^\[/, ''))?.[0] ?? '', body };
      }
    }
    const call = node.parent?.parent;
    if (/function/.test(node.type) && node.parent?.type === 'arguments' && call?.type === 'call_expression') {
      const callee = context.textOf(call.childForFieldName('function') ?? call);
      const fact = context.facts.functionAt(node.startIndex);
      const key = fact?.shape.parameters[0]?.bindings[0]?.name;
      if (
        /^Object\.(?:keys|entries)\([^]*\)\.(?:forEach|map)$|^Reflect\.ownKeys\([^]*\)\.forEach$/.test(callee) &&
        fact?.shape.body != null &&
        key !== undefined
      )
        return { key, body: fact.shape.body };
    }
  }
  return null;
}

function guardFix(context: CodeContext, loop: KeyLoop): Fix | null {
  if (loop.body.type !== 'statement_block') return null;
  const leave = loop.body.parent?.type === 'for_in_statement' ? 'continue' : 'return';
  const { text } = context.facts;
  const start = loop.body.startIndex + 1;
  const indent = /^\r?\n([ \t]*)/.exec(text.slice(start, start + 200));
  const guard = `if (${loop.key} === '__proto__' || ${loop.key} === 'constructor' || ${loop.key} === 'prototype') ${leave};`;
  return review('Skip the names of prototypes', insert(start, indent === null ? ` ${guard}` : `${indent[0]}${guard}`));
}

/** `merge(target[key], source[key])` inside a function `merge` that also writes `target[key]`: with `__proto__` as key it reaches the prototype of all objects. */
function checkRecursion(context: CodeContext, report: Report): void {
  for (const { node, callee } of context.unit.calls) {
    const call = context.expression(node);
    if (call.kind !== 'call' || call.args.length < 2) continue;
    const owner = context.localFunction(callee);
    if (owner === null || node.startIndex < owner.node.startIndex || node.endIndex > owner.node.endIndex) continue;
    const parts = call.args.slice(0, 3).map((argument) => context.expression(argument.node));
    const indexes = parts.flatMap((part, place) =>
      part.kind === 'index' && context.expression(part.index).kind === 'name' ? [{ part, place }] : [],
    );
    const [into, from] = indexes;
    if (into === undefined || from === undefined || context.textOf(into.part.index) !== context.textOf(from.part.index)) continue;
    const loop = keyLoopAround(context, node, owner);
    if (loop === null || context.textOf(into.part.index) !== loop.key) continue;
    const text = context.facts.text.slice(owner.node.startIndex, owner.node.endIndex);
    if (checked.test(text)) continue;
    const target = context.textOf(into.part.object);
    const source = context.textOf(from.part.object);
    const writes = (object: string): boolean =>
      context.unit.assignments.some(
        (assignment) =>
          assignment.node.startIndex >= owner.node.startIndex &&
          assignment.node.endIndex <= owner.node.endIndex &&
          context.textOf(assignment.target) === `${object}[${loop.key}]`,
      );
    const written = writes(target) ? into : writes(source) ? from : null;
    const place = written === null ? undefined : call.args[written.place];
    if (place === undefined) continue;
    report(spanOf(place.node), { fixes: [guardFix(context, loop)] });
  }
}

/** `object[a][b] = value` where a request chooses the first name. */
function checkAssignments(context: CodeContext, report: Report): void {
  for (const { target } of context.unit.assignments) {
    const outer = context.expression(target);
    const inner = outer.kind === 'index' || outer.kind === 'member' ? context.expression(outer.object) : null;
    if (inner?.kind !== 'index' || context.isConstant(inner.index)) continue;
    const trace = context.trace(inner.index);
    if (trace === null || !comesOverNetwork(trace)) continue;
    const owner = context.facts.functionAt(target.startIndex);
    if (checked.test(context.facts.text.slice(owner?.node.startIndex ?? 0, owner?.node.endIndex ?? context.facts.text.length))) continue;
    report(spanOf(inner.index), {
      message: 'With `__proto__` here, the request writes to every object of the program. Check the name against a list.',
      related: context.related(trace),
      severity: 'error',
    });
  }
}

export const rule = javascriptRule({
  id: 'javascript/prototype-pollution',
  title: 'Write can reach the prototype of all objects',
  severity: 'warning',
  confidence: 'medium',
  recommended: true,
  cwe: [1321],
  controls: ['OWASP A08:2021'],
  references: [
    'https://developer.mozilla.org/en-US/docs/Web/Security/Attacks/Prototype_pollution',
    'https://cheatsheetseries.owasp.org/cheatsheets/Prototype_Pollution_Prevention_Cheat_Sheet.html',
  ],
  message: 'A key `__proto__` in the data changes every object of the program. Skip that name, and `constructor`.',
  why: 'Parsed JSON can hold a key `__proto__`. A merge that follows it does not copy a value but writes to `Object.prototype`, so every object gets the property: checks such as `user.isAdmin` turn true, or options of other functions change.',
  remedy:
    'Skip the names `__proto__`, `constructor` and `prototype`, check the data against a schema, or keep it in a `Map` or in `Object.create(null)`.',
  fix: 'review',
  listeners: [
    { on: 'unit', check: checkRecursion },
    { on: 'unit', check: checkAssignments },
  ],
});

export const examples = {
  bad: [
    {
      code: `function merge(target, source) {\n  for (const key in source) {\n    if (typeof source[key] === 'object') merge(⟦target[key]⟧, source[key]);\n    else target[key] = source[key];\n  }\n}\n`,
      fixed: `function merge(target, source) {\n  for (const key in source) {\n    if (key === '__proto__' || key === 'constructor' || key === 'prototype') continue;\n    if (typeof source[key] === 'object') merge(target[key], source[key]);\n    else target[key] = source[key];\n  }\n}\n`,
    },
    {
      code: `const extend = (base, more) => {\n  Object.keys(more).forEach((name) => {\n    if (isObject(more[name])) base[name] = extend(⟦base[name]⟧, more[name]);\n    else base[name] = more[name];\n  });\n  return base;\n};\n`,
      fixed: `const extend = (base, more) => {\n  Object.keys(more).forEach((name) => {\n    if (name === '__proto__' || name === 'constructor' || name === 'prototype') return;\n    if (isObject(more[name])) base[name] = extend(base[name], more[name]);\n    else base[name] = more[name];\n  });\n  return base;\n};\n`,
    },
    { code: `app.post('/set', (req, res) => {\n  settings[⟦req.body.group⟧][req.body.name] = req.body.value;\n  res.end();\n});\n` },
  ],
  good: [
    `function merge(target, source) {\n  for (const key in source) {\n    if (key === '__proto__' || key === 'constructor') continue;\n    if (typeof source[key] === 'object') merge(target[key], source[key]);\n    else target[key] = source[key];\n  }\n}\n`,
    `function count(tree) {\n  for (const key in tree) tree[key] = count(tree[key]);\n}\n`,
    `app.post('/set', (req, res) => {\n  if (!groups.includes(req.body.group)) return res.end();\n  settings[req.body.group].value = req.body.value;\n});\n`,
  ],
} satisfies Examples;
