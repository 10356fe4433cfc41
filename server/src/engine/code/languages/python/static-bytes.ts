import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';

const decoders = new Set([
  'bytes',
  'bytearray',
  'bytes.fromhex',
  'bytearray.fromhex',
  'binascii.unhexlify',
  'binascii.a2b_hex',
  'codecs.decode',
  'codecs.encode',
  'str.encode',
  'six.b',
  'base64.b64decode',
  'base64.urlsafe_b64decode',
  'b64decode',
  'unhexlify',
]);

/** True for bytes or text that stand in the file, also where they are encoded or decoded: `b"..."`, `"...".encode()`, `bytes(16)`. */
export function isStaticBytes(node: SyntaxNode, context: CodeContext, depth = 0): boolean {
  const value = context.valueNode(node);
  const expression = context.expression(value);
  if (depth > 4) return false;
  if (expression.kind === 'call') {
    const path = context.resolve(expression.callee)?.path ?? '';
    const first = expression.args[0]?.node;
    if (decoders.has(path)) return first === undefined || isStaticBytes(first, context, depth + 1);
    const callee = context.expression(expression.callee);
    return (
      callee.kind === 'member' &&
      (callee.property === 'encode' || callee.property === 'ljust') &&
      isStaticBytes(callee.object, context, depth + 1)
    );
  }
  return expression.kind !== 'null' && context.isConstant(value);
}
