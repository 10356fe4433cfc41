import { isPlaceholder } from '../../../model/placeholder.ts';
import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';

const testPath = /(?:^|\/)(?:tests?|__tests__|__mocks__|specs?|fixtures|examples?|e2e|mocks?)\/|\.(?:test|spec|e2e)\.\w+$/i;

/** True for files whose credentials open nothing. */
export function isTestPath(path: string): boolean {
  return testPath.test(path);
}

/** The literal that a credential comes from, or null where it is read from elsewhere, empty or an example in capitals or brackets. */
export function literalCredential(context: CodeContext, node: SyntaxNode): SyntaxNode | null {
  const value = context.valueNode(node);
  const expression = context.expression(value);
  if (expression.kind === 'array')
    return expression.elements.map((element) => literalCredential(context, element)).find((found) => found !== null) ?? null;
  if (expression.kind === 'choice') {
    const fallback = expression.options.at(-1);
    return fallback === undefined || !/process\.env|config/i.test(context.textOf(value)) ? null : literalCredential(context, fallback);
  }
  const text = expression.kind === 'string' || expression.kind === 'build' ? context.stringOf(value) : null;
  if (text === null || text.length < 4 || /\s.*\s.*\s/.test(text.trim()) || /^(?:[A-Z_]{4,}|test|none|null|undefined)$/.test(text))
    return null;
  return isPlaceholder(text) ? null : value;
}
