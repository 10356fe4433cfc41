import { moveNamedValue, type NamedValue } from '../model/named-value.ts';
import { spanOf, type SyntaxNode } from './expression.ts';
import type { CodeFacts, ReadUnit } from './facts.ts';
import { lastWordOf } from './last-word.ts';

function lastWord(node: SyntaxNode, text: string): { name: string; start: number; end: number } | null {
  const last = lastWordOf(text.slice(node.startIndex, node.endIndex));
  if (last === null) return null;
  const start = node.startIndex + last.start;
  return { name: last.word, start, end: start + last.word.length };
}

/** Values of a statement where it was when they were read: they are kept as long as the statement is unchanged. */
const keptValues = new WeakMap<ReadUnit, { start: number; values: readonly NamedValue[] }>();

/** String literals that are assigned, stored under a key, passed by name, given as a default, or set as a markup attribute. */
export function codeNamedValues(facts: CodeFacts): NamedValue[] {
  return facts.units.flatMap((unit) => {
    const start = unit.unit.root.startIndex;
    const kept = keptValues.get(unit);
    if (kept?.start === start) return kept.values;
    const values =
      kept === undefined ? namedValuesOfUnit(unit, facts) : kept.values.map((value) => moveNamedValue(value, start - kept.start));
    keptValues.set(unit, { start, values });
    return values;
  });
}

function namedValuesOfUnit(unit: ReadUnit, facts: CodeFacts): readonly NamedValue[] {
  const { text, adapter } = facts;
  const values: NamedValue[] = [];

  function add(name: { name: string; start: number; end: number } | null, node: SyntaxNode): void {
    if (name === null) return;
    let literal = node;
    let expression = facts.expression(literal);
    for (let steps = 0; steps < 4; steps++) {
      if (expression.kind === 'wrap') literal = expression.inner;
      // `process.env.PASSWORD || 'literal'`: the fallback is what runs when the variable is absent.
      else if (expression.kind === 'choice') literal = expression.options.at(-1) ?? literal;
      else break;
      expression = facts.expression(literal);
    }
    if (expression.kind !== 'string') return;
    values.push({
      name: name.name,
      parents: [],
      nameSpan: { start: name.start, end: name.end },
      value: text.slice(expression.content.start, expression.content.end),
      valueSpan: expression.content,
      literalSpan: spanOf(literal),
      origin: 'code',
    });
  }

  for (const { target, value, augmented } of unit.facts.assignments) if (!augmented) add(lastWord(target, text), value);
  for (const { key, value } of unit.facts.pairs) add(lastWord(key, text), value);
  for (const { shape } of unit.facts.functions) {
    for (const { bindings } of shape.parameters) {
      for (const { name, node, fallback } of bindings)
        if (fallback !== null) add({ name, start: node.startIndex, end: node.endIndex }, fallback);
    }
  }
  if (adapter.hasKeywordArguments) {
    for (const { node } of unit.facts.calls) {
      const call = facts.expression(node);
      if (call.kind !== 'call') continue;
      for (const { name, span, node: value } of call.args)
        if (name !== null) add({ name, start: span.start, end: span.start + name.length }, value);
    }
  }
  for (const node of unit.facts.attributes) {
    const attribute = adapter.attribute(node, text);
    if (attribute?.value != null) add({ name: attribute.name, ...attribute.nameSpan }, attribute.value);
  }
  return values;
}
