import type { Span } from '../../../model/span.ts';
import type { CodeContext } from '../../context.ts';
import { spanOf, type SyntaxNode } from '../../expression.ts';
import type { Call } from '../../rule.ts';

/** The last name of a callee: `innerHTML` of `panel.innerHTML`. */
export function lastNameSpan(context: CodeContext, node: SyntaxNode): Span {
  const expression = context.expression(node);
  return expression.kind === 'member' ? { start: node.endIndex - expression.property.length, end: node.endIndex } : spanOf(node);
}

/** Where a reader marks a call: its offending argument, or the callee's name when the argument stands on a line of its own. */
export function placeInCall(context: CodeContext, call: Call, argument: SyntaxNode): Span {
  const name = lastNameSpan(context, call.callee);
  return context.facts.text.slice(name.end, argument.startIndex).includes('\n') ? name : spanOf(argument);
}

/** Where a reader marks an assignment: its value, or the name when the value stands on a line of its own. */
export function placeInBinding(context: CodeContext, nameSpan: Span, value: SyntaxNode): Span {
  return context.facts.text.slice(nameSpan.end, value.startIndex).includes('\n') ? nameSpan : spanOf(value);
}

/** The expression inside the braces of a markup attribute. */
export function attributeValue(value: SyntaxNode): SyntaxNode {
  return value.type === 'jsx_expression' ? (value.namedChild(0) ?? value) : value;
}

/** The quote that the file uses for its texts. */
export function quoteOf(context: CodeContext): string {
  const { text } = context.facts;
  return (text.match(/"/g)?.length ?? 0) > (text.match(/'/g)?.length ?? 0) ? '"' : "'";
}
