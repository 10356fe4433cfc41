import type { CodeContext } from '../../code/context.ts';
import { spanOf, type SyntaxNode } from '../../code/expression.ts';
import { insert, review } from '../../fix/edit.ts';
import type { Fix } from '../../model/fix.ts';
import { javascriptRule } from '../../code/rule.ts';
import type { Examples, Report } from '../../model/rule.ts';

const checked =
  /__proto__|['"]prototype['"]|isPrototypePolluted|isUnsafe|unsafeKey|safeKey|forbidden|disallowed|hasOwn|Object\.create\(null\)|new Map\b/i;

/** The loop or callback over a path that holds a place. */
function loopAround(node: SyntaxNode): SyntaxNode | null {
  for (let current = node.parent; current !== null; current = current.parent) {
    if (/^(?:for|while|do|for_in)_statement$/.test(current.type)) return current;
    if (/function/.test(current.type))
      return /\.(?:reduce|forEach|map|some|every)\s?\([^]{0,20}$/.test(
        current.parent?.parent?.childForFieldName('function')?.text.concat('(') ?? '',
      )
        ? current
        : null;
    if (/^(?:class_body|program)$/.test(current.type)) return null;
  }
  return null;
}

function keyFix(context: CodeContext, loop: SyntaxNode, key: SyntaxNode): Fix | null {
  const body = loop.childForFieldName('body');
  if (body?.type !== 'statement_block' || context.expression(key).kind !== 'name') return null;
  // The name has to be known before the body: as the variable of the loop itself.
  const left = loop.childForFieldName('left')?.text ?? '';
  const name = context.textOf(key);
  if (!new RegExp(`\\b${name.replaceAll('$', '\\$')}$`).test(left)) return null;
  const start = body.startIndex + 1;
  const indent = /^\r?\n([ \t]*)/.exec(context.facts.text.slice(start, start + 200));
  const guard = `if (${name} === '__proto__' || ${name} === 'constructor' || ${name} === 'prototype') continue;`;
  return review('Skip the names of prototypes', insert(start, indent === null ? ` ${guard}` : `${indent[0]}${guard}`));
}

/** `current = current[key]` in a loop: with `__proto__` in the path it walks to the prototype of all objects. */
function check(context: CodeContext, report: Report): void {
  for (const { target, value, augmented } of context.unit.assignments) {
    if (augmented || (target.type !== 'identifier' && target.type !== 'member_expression')) continue;
    const place = context.textOf(target);
    let read = context.expression(value);
    // `current = current[key] = current[key] || {}` and `current = current[key] || (current[key] = {})`.
    for (let steps = 0; steps < 3; steps++) {
      if (read.kind === 'wrap') read = context.expression(read.inner);
      else if (read.kind === 'choice' && read.options[0] !== undefined) read = context.expression(read.options[0]);
    }
    if (read.kind !== 'index' || context.textOf(read.object) !== place || context.isConstant(read.index)) continue;
    if (context.expression(read.index).kind === 'number') continue;
    const loop = loopAround(target);
    const owner = context.facts.functionAt(target.startIndex);
    if (loop === null || owner === null) continue;
    const text = context.textOf(owner.node);
    if (checked.test(text)) continue;
    // A walk that only reads changes nothing.
    const escaped = place.replaceAll(/[.$]/g, '\\$&');
    if (!new RegExp(`(?<![\\w$.])${escaped}\\[[^\\]]{1,80}\\]{1,2}\\s?=[^=]`).test(text)) continue;
    report(spanOf(value), { fixes: [keyFix(context, loop, read.index)] });
  }
}

export const rule = javascriptRule({
  id: 'javascript/prototype-pollution-path',
  title: 'Path of keys is followed into prototypes',
  severity: 'hint',
  confidence: 'medium',
  recommended: false,
  cwe: [1321, 915],
  controls: ['OWASP A08:2021'],
  references: [
    'https://cheatsheetseries.owasp.org/cheatsheets/Prototype_Pollution_Prevention_Cheat_Sheet.html',
    'https://developer.mozilla.org/en-US/docs/Web/Security/Attacks/Prototype_pollution',
  ],
  message: 'A path with `__proto__` in it leads to the prototype of all objects, and the write ends there. Skip that name.',
  why: 'The function follows a list of keys and writes at its end. If the path can come from outside, `__proto__.isAdmin` sets a property on every object of the program.',
  remedy: 'Refuse the names `__proto__`, `constructor` and `prototype`, or follow own properties only: `Object.hasOwn(current, key)`.',
  fix: 'review',
  listeners: [{ on: 'unit', check }],
});

export const examples = {
  bad: [
    {
      code: `function set(object, path, value) {\n  let current = object;\n  const keys = path.split('.');\n  const last = keys.pop();\n  for (const key of keys) {\n    current = ⟦current[key]⟧;\n  }\n  current[last] = value;\n}\n`,
      fixed: `function set(object, path, value) {\n  let current = object;\n  const keys = path.split('.');\n  const last = keys.pop();\n  for (const key of keys) {\n    if (key === '__proto__' || key === 'constructor' || key === 'prototype') continue;\n    current = current[key];\n  }\n  current[last] = value;\n}\n`,
    },
    {
      code: `function put(target, keys, value) {\n  for (let i = 0; i < keys.length - 1; i++) target = ⟦target[keys[i]] = target[keys[i]] || {}⟧;\n  target[keys.at(-1)] = value;\n}\n`,
    },
  ],
  good: [
    `function get(object, path) {\n  let current = object;\n  for (const key of path) current = current[key];\n  return current;\n}\n`,
    `function set(object, keys, value) {\n  let current = object;\n  for (const key of keys) {\n    if (key === '__proto__') return;\n    current = current[key];\n  }\n  current[last] = value;\n}\n`,
  ],
} satisfies Examples;
