import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';

/** True for `("127.0.0.1", 8000)` and `"localhost"`: only programs of this machine get there. */
export function isLoopback(address: SyntaxNode, context: CodeContext): boolean {
  const read = context.expression(context.valueNode(address));
  const host = read.kind === 'array' ? read.elements[0] : address;
  const name = host === undefined ? null : context.stringOf(host);
  return name !== null && /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1)$/.test(name);
}
