import type { CodeContext } from '../../context.ts';
import { spanOf, type Argument, type SyntaxNode } from '../../expression.ts';
import { replace } from '../../../fix/edit.ts';
import type { TextEdit } from '../../../model/fix.ts';
import type { Span } from '../../../model/span.ts';

/** Where tests and examples live: their keys and salts protect nothing. */
const testPath = /(?:^|\/)(?:__tests__|__mocks__|tests?|spec|fixtures?|e2e)\/|[.-](?:test|tests|spec)\.[cm]?[jt]sx?$/;

export function isTestPath(path: string): boolean {
  return testPath.test(path);
}

const bytesFromText =
  /(?:^|\.)(?:Buffer(?:\.from)?|TextEncoder\(\)\.encode|enc\.\w+\.parse|crypto-js\/enc-\w+\.parse|createSecretKey|util\.createBuffer|util\.hexToBytes|util\.decode64|utils\.utf8\.toBytes|utils\.hex\.toBytes|hexToBytes|utf8ToBytes|decodeBase64|decodeUTF8|fromHex|from_hex|from_string|from_base64|atob|Uint8Array\.from|codec\.\w+\.toBits)$/;
const bytesOfSize = /(?:^|\.)(?:Buffer\.alloc|Buffer\.allocUnsafe|Uint8Array|Uint32Array|Uint16Array)$/;

/** Bytes that stand in the file. */
export interface FixedBytes {
  /** A text or list of numbers that somebody chose, or nothing but zeros. */
  readonly kind: 'written' | 'zeros';
  /** The text, where it is one. */
  readonly text: string | null;
}

/** The bytes that a value always has, because a literal stands behind it; null when it can differ from run to run. */
export function fixedBytes(context: CodeContext, node: SyntaxNode, depth = 0): FixedBytes | null {
  if (depth > 6) return null;
  const known = context.valueOf(node);
  if (typeof known === 'string') return known === '' ? null : { kind: 'written', text: known };
  const value = context.valueNode(node);
  const expression = context.expression(value);
  if (expression.kind === 'array')
    return expression.elements.length > 0 && context.isConstant(value) ? { kind: 'written', text: null } : null;
  if (expression.kind !== 'call') return null;
  const path = context.resolve(expression.callee)?.path ?? context.textOf(expression.callee);
  const first = expression.args[0]?.node;
  if (first === undefined || isFilledLater(context, node)) return null;
  if (bytesOfSize.test(path)) {
    const size = context.expression(context.valueNode(first));
    if (size.kind === 'array') return context.isConstant(first) ? { kind: 'written', text: null } : null;
    return typeof context.valueOf(first) === 'number' ? { kind: 'zeros', text: null } : null;
  }
  if (bytesFromText.test(path) || /\bBuffer\.from$/.test(context.textOf(expression.callee))) return fixedBytes(context, first, depth + 1);
  // A literal that changes its form stays a literal: `'…'.padEnd(32, '0')`, `Buffer.from('…').toString('hex')`.
  const callee = context.expression(expression.callee);
  if (callee.kind !== 'member' || !expression.args.every((argument) => context.isConstant(argument.node))) return null;
  return /^(?:toString|slice|subarray|substr|substring|padEnd|padStart|repeat|trim|concat)$/.test(callee.property)
    ? fixedBytes(context, callee.object, depth + 1)
    : null;
}

/** True when the bytes are written after they were made: `crypto.randomFillSync(iv)`, `iv.set(…)`. */
export function isFilledLater(context: CodeContext, node: SyntaxNode): boolean {
  const expression = context.expression(node);
  if (expression.kind !== 'name') return false;
  const name = expression.name.replaceAll('$', '\\$');
  return new RegExp(
    `(?:randomFill\\w*|getRandomValues|randombytes\\w*|copy|set|arraycopy)\\([^()]{0,200}\\b${name}\\b|\\b${name}\\.(?:write\\w*|set|fill|copy)\\(|\\b${name}\\[`,
  ).test(context.facts.text);
}

/** Gives a member another name: `crypto.pseudoRandomBytes` → `crypto.randomBytes`. Null for a plain name, which an import binds. */
export function renameMember(context: CodeContext, callee: SyntaxNode, name: string): TextEdit | null {
  const read = context.expression(callee);
  if (read.kind !== 'member') return null;
  return replace({ start: callee.endIndex - read.property.length, end: callee.endIndex }, name);
}

/** The value under one of several keys of any argument that is an object. */
export function optionOf(context: CodeContext, args: readonly Argument[], keys: readonly string[]): SyntaxNode | null {
  for (const { node } of args) {
    for (const key of keys) {
      const found = context.pair(node, key)?.value;
      if (found != null) return found;
    }
  }
  return null;
}

/** The number that a node is known to be, powers and products of numbers included: `2 ** 14`, `1 << 14`. */
export function numberOf(context: CodeContext, node: SyntaxNode, depth = 0): number | null {
  const known = context.valueOf(node);
  if (typeof known === 'number') return known;
  if (typeof known === 'string' && /^\d{1,15}$/.test(known)) return Number(known);
  const expression = context.expression(context.valueNode(node));
  if (depth > 3 || expression.kind !== 'operation' || expression.operands.length !== 2) return null;
  const [left, right] = expression.operands.map((operand) => numberOf(context, operand, depth + 1));
  if (left == null || right == null) return null;
  switch (expression.operator) {
    case '*':
      return left * right;
    case '**':
      return left ** right;
    case '<<':
      return left * 2 ** right;
    case '-':
      return left - right;
    case '/':
      return left / right;
    default:
      return null;
  }
}

/** The span between the quotes of a literal, or null for anything else. */
export function contentOf(context: CodeContext, node: SyntaxNode): Span | null {
  const expression = context.expression(node);
  return expression.kind === 'string' ? expression.content : null;
}

/** The line on which a call's own method stands: a reader marks `.update(` and not the object on the lines before it. */
export function calleePlace(context: CodeContext, callee: SyntaxNode): Span {
  const expression = context.expression(callee);
  if (expression.kind !== 'member' || !context.textOf(callee).includes('\n')) return spanOf(callee);
  return { start: callee.endIndex - expression.property.length, end: callee.endIndex };
}
