import type { Addition, CodeFacts } from './facts.ts';
import type { Names } from './names.ts';
import type { Variable } from './scopes.ts';
import type { SyntaxNode } from './syntax-node.ts';

/** Tells what statements put into the values of variables. */
export interface Contents {
  /**
   * What is put into a variable's value before it is used.
   *
   * @param key only what can be under this key.
   */
  of(variable: Variable, use: SyntaxNode, key?: string): readonly SyntaxNode[];
  /** True when a statement puts something into the variable's value. */
  isChanged(variable: Variable): boolean;
}

const madeHere = /^(?:array|object|call|wrap|choice|string|other)$/;

export function createContents(facts: CodeFacts, names: Names): Contents {
  function additionsTo(variable: Variable): readonly Addition[] {
    return facts.additionsTo(variable.name).filter(({ holder }) => names.variable(holder) === variable);
  }

  return {
    isChanged: (variable) => additionsTo(variable).length > 0,
    of(variable, use, key) {
      // What came from elsewhere, such as a request, holds more than this file puts into it.
      const made = variable.definitions.every(
        ({ kind, value }) => kind === 'value' && value !== null && madeHere.test(facts.expression(value).kind),
      );
      if (!made) return [];
      const useFunction = facts.functionAt(use.startIndex);
      return additionsTo(variable).flatMap((addition) => {
        if (key !== undefined && addition.key !== null && addition.key !== key) return [];
        if (addition.node.startIndex >= use.startIndex && facts.functionAt(addition.node.startIndex) === useFunction) return [];
        return addition.values;
      });
    },
  };
}
