import type { LanguageAdapter } from './adapter.ts';
import type { Expression } from './expression.ts';
import type { Addition, CodeFacts, ReadUnit } from './facts.ts';
import type { SyntaxNode } from './syntax-node.ts';
import type { CallFact, UnitFacts } from './unit-facts.ts';

/** A plain name, or an own member as `this.x`; null for everything else. */
function calledName(callee: SyntaxNode, expression: (node: SyntaxNode) => Expression): string | null {
  const read = expression(callee);
  if (read.kind === 'name') return read.name;
  if (read.kind === 'wrap') return calledName(read.inner, expression);
  return read.kind === 'member' && expression(read.object).kind === 'self' ? `this.${read.property}` : null;
}

/** True when the text of a statement matches a pattern; remembered with the statement. */
export function unitMentions({ unit, kept }: ReadUnit, pattern: RegExp): boolean {
  const key = String(pattern);
  let answer = kept.mentions.get(key);
  if (answer === undefined) {
    answer = pattern.test(unit.text);
    kept.mentions.set(key, answer);
  }
  return answer;
}

/** Calls of a statement by the plain name that they call; made once. */
export function callIndex({ facts, kept }: ReadUnit, expression: (node: SyntaxNode) => Expression): Map<string, CallFact[]> {
  return (kept.callsByName ??= groupByName(facts.calls, ({ callee }) => calledName(callee, expression)));
}

function groupByName<Item>(items: readonly Item[], nameOf: (item: Item) => string | null): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = nameOf(item);
    if (name === null) continue;
    const known = groups.get(name);
    if (known === undefined) groups.set(name, [item]);
    else known.push(item);
  }
  return groups;
}

/** What a statement puts into values, by the name of the value; made once. */
export function additionIndex(
  { facts, kept }: ReadUnit,
  adapter: LanguageAdapter,
  expression: (node: SyntaxNode) => Expression,
): Map<string, Addition[]> {
  return (kept.additionsByName ??= groupByName(additionsOf(facts, adapter, expression), ({ holder }) => calledName(holder, expression)));
}

function additionsOf(facts: UnitFacts, adapter: LanguageAdapter, expression: (node: SyntaxNode) => Expression): Addition[] {
  const additions: Addition[] = [];
  for (const { node, target, value } of facts.assignments) {
    const read = expression(target);
    if (read.kind === 'member') additions.push({ holder: read.object, key: read.property, values: [value], node });
    if (read.kind !== 'index') continue;
    const key = expression(read.index);
    additions.push({ holder: read.object, key: key.kind === 'string' ? key.value : null, values: [value], node });
  }
  for (const { node, callee } of facts.calls) {
    const called = expression(callee);
    if (called.kind !== 'member' || !adapter.taint.mutators.has(called.property)) continue;
    const read = expression(node);
    if (read.kind === 'call')
      additions.push({ holder: called.object, key: null, values: read.args.map((argument) => argument.node), node });
  }
  return additions;
}

/** True when a statement calls a name, so that its coming or going changes who calls whom. */
export function unitCalls(read: ReadUnit, name: string, facts: CodeFacts): boolean {
  return callIndex(read, facts.expression).has(name);
}

/** True when a statement puts something into the value of a name. */
export function unitAddsTo(read: ReadUnit, name: string, facts: CodeFacts): boolean {
  return additionIndex(read, facts.adapter, facts.expression).has(name);
}
