import type { CodeContext } from '../../context.ts';
import type { SyntaxNode } from '../../expression.ts';

/** True for an object that holds the properties of a construct of the AWS CDK: `new X(this, 'Id', { … })`. */
export function isConstructProps(context: CodeContext, object: SyntaxNode | null | undefined): boolean {
  if (object?.type !== 'object') return false;
  const list = object.parent;
  if (list?.type === 'variable_declarator')
    return /props|options|config/i.test(list.childForFieldName('name')?.text ?? '') && context.mentions(/aws-cdk|@aws-cdk/);
  if (list?.type === 'pair') return isConstructProps(context, list.parent);
  return list?.type === 'arguments' && isScope(list.namedChild(0));
}

/** True for the scope that a construct gets first. */
export function isScope(node: SyntaxNode | null): boolean {
  return node !== null && /^(?:this|scope|stack|app|construct|\w*[sS]tack|this\.\w+)$/.test(node.text);
}
