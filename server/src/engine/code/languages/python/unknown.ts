import type { CodeContext } from '../../context.ts';
import { spanOf, type SyntaxNode } from '../../expression.ts';
import type { Call } from '../../rule.ts';
import type { Span } from '../../../model/span.ts';
import { pythonTaint } from './taint.ts';
import { isNumeric } from './text-parts.ts';

/** True where a name was checked against what is allowed before this use of it. */
export function isGuarded(node: SyntaxNode, context: CodeContext): boolean {
  return (node.type === 'identifier' || node.type === 'attribute') && context.isGuarded(node);
}

/** True for the answer of a call that leaves nothing harmful: `int(x)`, `shlex.quote(x)`, `escape(x)`. */
export function isCleanedCall(path: string): boolean {
  if (!path.endsWith('()')) return false;
  const name = path.slice(0, -2);
  const last = name.slice(name.lastIndexOf('.') + 1);
  return (
    pythonTaint.sanitizers.has(name) ||
    pythonTaint.sanitizers.has(`*.${last}`) ||
    /^(?:escape|quote|sanitize|clean)\w{0,40}$|^\w{0,40}_(?:escape|escaped|quote|quoted)$/.test(last)
  );
}

/**
 * True for a value that may hold anything: it is neither constant nor a number, and was neither cleaned nor checked.
 * This is what audit rules report; a rule that is on by default asks for more.
 */
export function isUnknown(node: SyntaxNode, context: CodeContext, depth = 0): boolean {
  if (depth > 6 || context.isConstant(node) || isNumeric(node, context) || context.isCleaned(node)) return false;
  const read = context.expression(node);
  switch (read.kind) {
    case 'wrap':
      return isUnknown(read.inner, context, depth + 1);
    case 'choice':
      return read.options.some((option) => isUnknown(option, context, depth + 1));
    case 'logical':
      return read.operands.some((operand) => isUnknown(operand, context, depth + 1));
    case 'build':
      return read.parts.some((part) => typeof part !== 'string' && isUnknown(part, context, depth + 1));
    case 'array':
      return read.elements.some((element) => isUnknown(element, context, depth + 1));
    case 'object':
      return read.pairs.some(({ value }) => value !== null && isUnknown(value, context, depth + 1));
    case 'operation':
      // A format whose text a name holds.
      return read.operator === '%' && read.operands.some((operand) => isUnknown(operand, context, depth + 1));
    case 'name':
    case 'member': {
      if (isGuarded(node, context)) return false;
      const value = context.valueNode(node);
      // What another module holds under a name is as fixed as this file.
      if (value.id === node.id && context.resolve(node)?.root === 'import' && context.trace(node) === null) return false;
      return value.id === node.id || isUnknown(value, context, depth + 1);
    }
    case 'index':
      return true;
    case 'call': {
      const path = context.resolve(node)?.path ?? '';
      if (isCleanedCall(path)) return false;
      // Trimming and joining what is clean leaves it clean.
      const callee = context.expression(read.callee);
      if (callee.kind === 'member' && /^(?:strip|lower|upper|lstrip|rstrip|encode|decode)$/.test(callee.property))
        return isUnknown(callee.object, context, depth + 1);
      if (callee.kind === 'member' && callee.property === 'join' && read.args[0] !== undefined)
        return isUnknown(read.args[0].node, context, depth + 1);
      const isConversion = /^(?:str|repr|unicode|bytes|list|tuple|os\.fspath|os\.path\.\w+|posixpath\.join|pathlib\.Path)\(\)$/.test(path);
      if (isConversion && read.args.length > 0) return read.args.some((argument) => isUnknown(argument.node, context, depth + 1));
      // `shutil.which("git")` and `os.getcwd()` answer what the machine is like.
      const isOfModule = context.resolve(node)?.root === 'import' && context.trace(node) === null;
      return !isOfModule || read.args.some((argument) => isUnknown(argument.node, context, depth + 1));
    }
    default:
      return false;
  }
}

/**
 * Where a finding about an argument stands: on the argument, or on the callee where the argument begins on a later line, since
 * a reader looks for the call.
 */
export function placeOf(call: Call, node: SyntaxNode | Span, context: CodeContext): Span {
  const span = 'startIndex' in node ? spanOf(node) : node;
  if (span.start < call.callee.startIndex) return spanOf(call.callee);
  return context.facts.text.slice(call.callee.startIndex, span.start).includes('\n') ? spanOf(call.callee) : span;
}
