import type { Span } from '../model/span.ts';
import type { SyntaxNode } from './syntax-node.ts';

export type { SyntaxNode } from './syntax-node.ts';

/** One argument of a call. */
export interface Argument {
  /** The argument's value, without its keyword or spread mark. */
  readonly node: SyntaxNode;
  /** The keyword, for an argument passed by name. */
  readonly name: string | null;
  /** The whole argument, with its keyword. */
  readonly span: Span;
  readonly spread: boolean;
}

/** One `key: value` of an object, dictionary or map literal. */
export interface Pair {
  /** The key where it is constant, else null. */
  readonly key: string | null;
  readonly keySpan: Span;
  /** Null for methods and other members that are no expression. */
  readonly value: SyntaxNode | null;
  /** The whole pair. */
  readonly span: Span;
}

/**
 * One level of an expression in words that all languages share. Parts are syntax nodes, read in turn when somebody asks.
 * A language adapter makes it; everything else in `code` knows only this.
 */
export type Expression =
  | { readonly kind: 'string'; readonly value: string; /** The characters between the quotes. */ readonly content: Span }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'regex' }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'self' }
  | { readonly kind: 'member'; readonly object: SyntaxNode; readonly property: string }
  | { readonly kind: 'index'; readonly object: SyntaxNode; readonly index: SyntaxNode }
  | { readonly kind: 'call'; readonly callee: SyntaxNode; readonly args: readonly Argument[]; readonly constructs: boolean }
  /** A text put together: concatenation, template, interpolation or formatting. Strings are its literal pieces. */
  | { readonly kind: 'build'; readonly style: 'concat' | 'template' | 'format'; readonly parts: readonly (string | SyntaxNode)[] }
  /** One of several values: a conditional, an `or`, or a default after an absent value. */
  | { readonly kind: 'choice'; readonly options: readonly SyntaxNode[] }
  /** The same value in a coat: parentheses, type assertion, await. */
  | { readonly kind: 'wrap'; readonly inner: SyntaxNode; readonly awaits: boolean }
  | { readonly kind: 'object'; readonly pairs: readonly Pair[]; readonly spreads: readonly SyntaxNode[] }
  | { readonly kind: 'array'; readonly elements: readonly SyntaxNode[] }
  | { readonly kind: 'function' }
  | { readonly kind: 'not'; readonly inner: SyntaxNode }
  /** The last of several values, when all the others hold. */
  | { readonly kind: 'logical'; readonly operands: readonly SyntaxNode[] }
  | {
      readonly kind: 'comparison';
      readonly operator: 'equal' | 'unequal' | 'in' | 'notIn' | 'other';
      readonly left: SyntaxNode;
      readonly right: SyntaxNode;
    }
  /** Two values combined by an operator that yields a number or a truth value. */
  | { readonly kind: 'operation'; readonly operator: string; readonly operands: readonly SyntaxNode[] }
  | { readonly kind: 'other' };

export function spanOf(node: SyntaxNode): Span {
  return { start: node.startIndex, end: node.endIndex };
}
