import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';
import type { TaintTrace } from '../../taint.ts';
import { isRemote } from './proof.ts';

/** The way of data from outside that still holds its line breaks, or null. */
export function traceWithLineBreaks(node: SyntaxNode, context: CodeContext): TaintTrace | null {
  if (context.isConstant(node)) return null;
  const trace = context.trace(node);
  if (trace === null || !isRemote(trace)) return null;
  const way = [...trace.steps.map((span) => context.textOf(span)), context.textOf(node)].join('\n');
  return /\.replace\(\s*r?['"]\\[nr]|\.splitlines\(|\brepr\(|\bre\.sub\(|\bdumps\(/.test(way) ? null : trace;
}
