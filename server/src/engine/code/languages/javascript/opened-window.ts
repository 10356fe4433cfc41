import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';

/** True for a call of `window.open` that shows a foreign page and leaves it a way back to this one, `window.opener`. */
export function leavesOpener(context: CodeContext, node: SyntaxNode): boolean {
  const call = context.expression(node);
  if (call.kind !== 'call' || !/^(?:window\.)?open$/.test(context.textOf(call.callee))) return false;
  const [address, target, features] = call.args;
  if (address === undefined || call.args.some((argument) => argument.spread)) return false;
  if (target === undefined && context.textOf(call.callee) === 'open') return false;
  const text = context.stringOf(address.node);
  if (text !== null && !/^(?:https?:)?\/\//i.test(text)) return false;
  if (target !== undefined && context.stringOf(target.node) !== '_blank') return false;
  if (features !== undefined && (context.stringOf(features.node) === null || /noopener|noreferrer/.test(context.textOf(features.node))))
    return false;
  // A window that the program goes on to use needs its reference.
  return /^(?:expression_statement|arrow_function|unary_expression)$/.test(node.parent?.type ?? '');
}

/** True for `window.open(address, '_blank', …)`. */
export function opensNewTab(context: CodeContext, node: SyntaxNode): boolean {
  const call = context.expression(node);
  if (call.kind !== 'call' || !/^(?:window\.)?open$/.test(context.textOf(call.callee))) return false;
  const target = call.args[1];
  return target !== undefined && !target.spread && context.stringOf(target.node) === '_blank';
}
