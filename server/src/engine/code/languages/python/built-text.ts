import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import { callOf } from './calls.ts';
import type { Call } from '../../rule.ts';

/** The whole text that a literal is a piece of: `"a %s" % b`, `"a {}".format(b)`, `"a " + b`, or the literal itself. */
function wholeText(literal: SyntaxNode, context: CodeContext): SyntaxNode {
  let node = literal;
  for (let { parent } = node; parent !== null; { parent } = node) {
    if (parent.type === 'parenthesized_expression' || parent.type === 'concatenated_string') node = parent;
    else if (parent.type === 'binary_operator' && context.expression(parent).kind === 'build') node = parent;
    else if (parent.type === 'attribute' && parent.parent?.type === 'call' && context.expression(parent.parent).kind === 'build')
      node = parent.parent;
    else break;
  }
  return node.type === 'parenthesized_expression' ? (node.namedChild(0) ?? node) : node;
}

/**
 * Texts of the file that are put together and whose beginning matches, each once. `beginning` finds a place inside the first
 * literal piece; a file in which it finds none costs one search.
 */
export function builtTexts(context: CodeContext, beginning: RegExp): SyntaxNode[] {
  const { text, root } = context.facts;
  const found = new Map<number, SyntaxNode>();
  for (const match of text.matchAll(beginning)) {
    let node = root.namedDescendantForIndex(match.index, match.index + match[0].length);
    for (let steps = 0; node !== null && node.type !== 'string' && steps < 3; steps++) node = node.parent;
    if (node?.type !== 'string') continue;
    const whole = wholeText(node, context);
    if (context.expression(whole).kind === 'build' && context.isBuilt(whole)) found.set(whole.id, whole);
  }
  return [...found.values()];
}

/** The call whose argument a value is, with or without coats such as parentheses, or null. */
export function callAround(value: SyntaxNode, context: CodeContext): Call | null {
  let item = value;
  while (item.parent?.type === 'parenthesized_expression' || item.parent?.type === 'keyword_argument') item = item.parent;
  const list = item.parent;
  return list?.type === 'argument_list' && list.parent !== null ? callOf(list.parent, context) : null;
}
