import { replace, review } from '../../../fix/edit.ts';
import type { Fix } from '../../../model/fix.ts';
import type { CodeContext } from '../../context.ts';
import { spanOf, type SyntaxNode } from '../../expression.ts';

/** The `*` in the place of an origin, given by itself or as `targetOrigin` of options; null for everything else. */
export function anyOrigin(context: CodeContext, target: SyntaxNode): SyntaxNode | null {
  const named = context.pair(target, 'targetOrigin')?.value ?? target;
  return context.stringOf(named) === '*' ? named : null;
}

/** Null where the origin is a name that other calls may use too. */
export function ownOriginFix(context: CodeContext, named: SyntaxNode): Fix | null {
  if (context.expression(named).kind !== 'string') return null;
  return review('Send to the own origin only (a page of another site no longer gets it)', replace(spanOf(named), 'window.location.origin'));
}
