import type { CodeContext } from '../../context.ts';
import type { Decorator } from '../../rule.ts';
import { isTestPath } from './calls.ts';

/** Views under these names answer other servers, which carry no browser's cookies. */
export const machineView = /webhook|callback|hook|notify|notification|ipn|api|graphql|xmlrpc|oauth|saml|token|introspect/i;

/** Decorators that take a view out of the check of forged requests. */
export const exemptions = ['csrf_exempt', '*.csrf_exempt', '*.exempt', '*.method_decorator', 'method_decorator'] as const;

/**
 * Tells whether a decorator exempts its view: `proven` where the framework is known and browsers use the view, `possible` for
 * tests, for views of other servers, and for names whose origin is not known.
 */
export function exemptionOf(decorator: Decorator, context: CodeContext): 'proven' | 'possible' | null {
  const { path, root } = decorator.name;
  const wrapped = path.endsWith('method_decorator') ? decorator.args[0]?.node : undefined;
  const exempting = wrapped === undefined ? path : (context.resolve(wrapped)?.path ?? '');
  const isDjango = exempting === 'csrf_exempt' || exempting.endsWith('.csrf_exempt');
  const isFlask =
    /^flask_(?:wtf|seasurf)\.\w+(?:\.\w+)?\(\)\.exempt$/.test(path) ||
    /(?:^|[._])(?:csrf|csrf_?protect|seasurf)(?:\(\))?\.exempt$/i.test(path);
  if (!isDjango && !isFlask) return null;
  const isKnown = root === 'import' ? isFlask || /\.(?:csrf|decorators)\.csrf_exempt$/.test(exempting) : isFlask;
  const definition = decorator.node.parent?.childForFieldName('definition')?.childForFieldName('name')?.text ?? '';
  return isKnown && !machineView.test(definition) && !isTestPath(context.path) ? 'proven' : 'possible';
}
