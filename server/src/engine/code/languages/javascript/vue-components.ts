import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';

/** True for a pair in the options of a component: in an argument of what makes one. */
export function isComponentOption(context: CodeContext, pair: SyntaxNode | null | undefined): boolean {
  const object = pair?.parent;
  if (object?.type !== 'object') return false;
  const call = object.parent?.type === 'arguments' ? object.parent.parent : null;
  const callee = call?.childForFieldName('function') ?? call?.childForFieldName('constructor');
  return (
    callee != null &&
    /^(?:Vue|createApp|defineComponent|defineAsyncComponent|createSSRApp)$|(?:^|\.)(?:Vue|createApp|createSSRApp|component)$|^Vue\.extend$/.test(
      context.textOf(callee),
    )
  );
}
