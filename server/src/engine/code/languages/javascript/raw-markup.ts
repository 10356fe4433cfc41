import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import { attributeValue } from './places.ts';

/** The element that bears an attribute, or the call that makes one: `createElement('style', { … })`. */
export function elementAround(context: CodeContext, node: SyntaxNode): string {
  for (let current: SyntaxNode | null = node; current !== null; current = current.parent) {
    if (/^jsx_(?:self_closing|opening)_element$/.test(current.type)) return current.childForFieldName('name')?.text ?? '';
    if (current.type === 'call_expression') {
      const first = current.childForFieldName('arguments')?.namedChild(0);
      return first == null ? '' : (context.stringOf(first) ?? '');
    }
  }
  return '';
}

/** The markup in what `dangerouslySetInnerHTML` gets: an object here or in a variable, or one that a local function answers. */
export function rawMarkupOf(context: CodeContext, given: SyntaxNode): SyntaxNode | null {
  const value = attributeValue(given);
  const direct = context.pair(value, '__html')?.value;
  if (direct != null) return direct;
  const read = context.expression(context.valueNode(value));
  const made = read.kind === 'call' ? context.localFunction(read.callee) : null;
  const [only] = made?.returns ?? [];
  return made?.returns.length === 1 && only !== undefined ? (context.pair(only, '__html')?.value ?? null) : null;
}
