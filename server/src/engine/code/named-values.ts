import type { NamedValue } from '../model/named-value.ts';
import { spanOf, type SyntaxNode } from './expression.ts';
import type { CodeFacts } from './facts.ts';
import { lastWordOf } from './last-word.ts';

function lastWord(node: SyntaxNode, text: string): { name: string; start: number; end: number } | null {
  const last = lastWordOf(text.slice(node.startIndex, node.endIndex));
  if (last === null) return null;
  const start = node.startIndex + last.start;
  return { name: last.word, start, end: start + last.word.length };
}

/** String literals that are assigned, stored under a key, passed by name, given as a default, or set as a markup attribute. */
export function codeNamedValues(facts: CodeFacts): NamedValue[] {
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

  for (const { target, value, augmented } of facts.assignments) if (!augmented) add(lastWord(target, text), value);
  for (const { key, value } of facts.pairs) add(lastWord(key, text), value);
  for (const { shape } of facts.functions) {
    for (const { bindings } of shape.parameters) {
      for (const { name, node, fallback } of bindings)
        if (fallback !== null) add({ name, start: node.startIndex, end: node.endIndex }, fallback);
    }
  }
  if (adapter.hasKeywordArguments) {
    for (const { node } of facts.calls) {
      const call = facts.expression(node);
      if (call.kind !== 'call') continue;
      for (const { name, span, node: value } of call.args)
        if (name !== null) add({ name, start: span.start, end: span.start + name.length }, value);
    }
  }
  for (const node of facts.attributes) {
    const attribute = adapter.attribute(node, text);
    if (attribute?.value != null) add({ name: attribute.name, ...attribute.nameSpan }, attribute.value);
  }
  return values;
}
