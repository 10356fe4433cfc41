import type { CodeFacts } from './facts.ts';
import type { Definition, Variable } from './scopes.ts';
import type { SyntaxNode } from './syntax-node.ts';

function holds(node: SyntaxNode, offset: number): boolean {
  return node.startIndex <= offset && offset < node.endIndex;
}

/** Tells which values a variable can have where it is used. */
export interface Reaching {
  /**
   * The definitions that can reach a use: those since the last one that surely ran before it, with branches joined; in a loop
   * also those further down in its body.
   */
  definitions(variable: Variable, use: SyntaxNode): readonly Definition[];
}

export function createReaching(facts: CodeFacts): Reaching {
  const { branches, loops } = facts.adapter;

  /** Parts of the code round a definition that may be left out and that do not hold the use, innermost first. */
  function skippedParts(definition: Definition, use: number): { part: SyntaxNode; whole: SyntaxNode }[] {
    const parts: { part: SyntaxNode; whole: SyntaxNode }[] = [];
    let part = definition.node;
    for (let whole = part.parent; whole !== null && !holds(part, use); part = whole, whole = whole.parent) {
      if (branches.has(whole.type) && whole.childForFieldName('condition')?.id !== part.id) parts.push({ part, whole });
    }
    return parts;
  }

  /** True when the code round both goes round again. */
  function shareLoop(definition: Definition, use: number): boolean {
    for (let node = definition.node.parent; node !== null; node = node.parent) if (loops.has(node.type) && holds(node, use)) return true;
    return false;
  }

  /** Position of the first of the definitions that stand in one branch of a choice whose other branch defines the variable too. */
  function firstOfBothBranches(
    before: readonly Definition[],
    index: number,
    { part, whole }: { part: SyntaxNode; whole: SyntaxNode },
  ): number {
    if (part.type !== 'else_clause') return -1;
    const consequence = whole.childForFieldName('consequence');
    if (consequence === null || whole.namedChildren.some((child) => child.type === 'elif_clause')) return -1;
    return before.findIndex((other, place) => place < index && other.kind === 'value' && holds(consequence, other.offset));
  }

  return {
    definitions(variable, use) {
      const offset = use.startIndex;
      const useFunction = facts.functionAt(offset);
      const sameFunction = variable.definitions.filter(
        (definition) => definition.kind === 'parameter' || facts.functionAt(definition.offset) === useFunction,
      );
      if (sameFunction.length === 0) return variable.definitions;
      // The value being assigned may use the variable itself: `x = x.trim()` is reached by what came before it.
      const inOwnValue = ({ value, kind }: Definition): boolean => value !== null && kind !== 'parameter' && holds(value, offset);
      const before = sameFunction.filter((definition) => definition.offset < offset);
      if (before.length === 0) return variable.definitions;
      let from = 0;
      before.forEach((definition, index) => {
        if (definition.kind === 'augmented' || definition.kind === 'element' || inOwnValue(definition)) return;
        const [skipped, ...more] = skippedParts(definition, offset);
        if (skipped === undefined) from = index;
        else if (more.length === 0) from = Math.max(from, firstOfBothBranches(before, index, skipped));
      });
      const later = sameFunction.filter((definition) => definition.offset >= offset && shareLoop(definition, offset));
      return [...before.slice(from), ...later].filter((definition) => !inOwnValue(definition));
    },
  };
}
