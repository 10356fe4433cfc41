import { argumentOf, type CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { Call } from '../../rule.ts';
import { callOf } from './calls.ts';

/** The name looked up in `globals()[name]`, `globals().get(name)` and the like, or null. */
export function namespaceKey(call: Call, context: CodeContext): SyntaxNode | null {
  const { parent } = call.node;
  if (parent?.type === 'subscript' && parent.childForFieldName('value')?.id === call.node.id) return parent.childForFieldName('subscript');
  if (parent?.type !== 'attribute' || parent.parent?.type !== 'call') return null;
  const method = parent.childForFieldName('attribute')?.text ?? '';
  const outer = /^(?:get|pop|setdefault|__getitem__)$/.test(method) ? callOf(parent.parent, context) : null;
  return outer === null ? null : (argumentOf(outer.args, 0)?.node ?? null);
}
