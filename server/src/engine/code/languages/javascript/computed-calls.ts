import type { Report } from '../../../model/rule.ts';
import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { Listener } from '../../rule.ts';

/** A call of a method whose name is computed: `object[index](…)`. */
export interface ComputedCall {
  readonly node: SyntaxNode;
  readonly index: SyntaxNode;
  /** The object's text. */
  readonly name: string;
}

/** Listens to calls of methods with computed names, which no last name tells; those of known names are left out. */
export function computedCalls(check: (call: ComputedCall, context: CodeContext, report: Report) => void): Listener {
  return {
    on: 'unit',
    check(context, report) {
      if (!context.mentions(/\]\(/)) return;
      for (const { node, callee } of context.unit.calls) {
        if (callee.type !== 'subscript_expression') continue;
        const expression = context.expression(callee);
        if (expression.kind !== 'index' || context.isConstant(expression.index)) continue;
        check({ node, index: expression.index, name: context.textOf(expression.object) }, context, report);
      }
    },
  };
}
